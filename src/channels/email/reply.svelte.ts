/** The candidate's unfinished answer: text, own undo, and its way into both journals. Everything typed is kept on this
 *  computer at once and goes to the host a quarter of a second after the last key, at least once a second.
 *  Knows neither the screen nor when writing is allowed. */
import { type Attached, type Attachment, maxAttachments } from '../../exam/attachment.ts';
import { insertText } from '../../ui/insertText.ts';
import { type Pace, pace } from '../../ui/pace.ts';
import type { Desk, Send } from '../channel.ts';
import * as steps from './history.ts';
import { replySubject } from './letterText.ts';
import type { EmailView } from './projections.ts';

interface Kept {
  readonly text: string;
  readonly subject: string;
  readonly attachments?: readonly Attachment[];
  readonly revision: number;
}
export interface Sending {
  readonly text: string;
  readonly subject: string;
  readonly attachments?: readonly Attachment[];
  readonly writtenAt: number;
}

/** So short before the end every key goes to the host by itself. */
const lastMomentsMs = 2_000;

export class Reply {
  text = $state('');
  subject = $state('');
  attachments: readonly Attachment[] = $state.raw([]);
  /** The editor on the screen, for inserting where the cursor stands. */
  field: HTMLTextAreaElement | undefined = $state.raw();
  /** What has been sent and is not answered, or came too late; survives a reload. */
  sending: Sending | undefined = $state.raw();
  /** Sent from this page, by somebody who now wants to see what became of it. */
  sentHere = $state(false);
  #history: steps.History = $state.raw(steps.newHistory(''));
  #revision: number;
  readonly #view: () => EmailView;
  readonly #send: Send;
  readonly #desk: Desk;
  readonly #pace: Pace;

  constructor(view: () => EmailView, send: Send, desk: Desk) {
    this.#view = view;
    this.#send = send;
    this.#desk = desk;
    this.#pace = pace(() => this.#journal(), { quietMs: 250, atMostMs: 1_000 });
    const { draft, message, attachments } = view();
    const kept = parse<Kept>(desk.recall('reply'));
    const newest = kept && kept.revision > (draft?.revision ?? 0) ? kept : draft;
    this.attachments = newest !== null && newest === kept ? (kept.attachments ?? []) : attachments;
    this.text = newest?.text ?? '';
    this.subject = newest?.subject ?? replySubject(message.subject);
    this.#revision = newest?.revision ?? 0;
    this.#history = steps.newHistory(this.text);
    this.sending = parse<Sending>(desk.recall('sending'));
    // a reload between a key and the journal: the host does not have it yet
    if (newest && newest === kept) this.#pace.touch();
  }

  get canUndo(): boolean {
    return steps.canUndo(this.#history);
  }
  get canRedo(): boolean {
    return steps.canRedo(this.#history);
  }

  input(text: string): void {
    this.#history = steps.typed(this.#history, text, this.#desk.now);
    this.#change(text, this.subject);
  }
  /** Puts a text of the house where the cursor stands, for editing; one step for undo. */
  insert(text: string): void {
    const { field } = this;
    if (!field) return this.input(this.text + text);
    this.input(insertText(field, text));
    field.focus();
  }
  /** A sheet of the house goes with the letter; it is whole, and cannot be changed. */
  attach(sheet: Attachment): Attached {
    if (this.attachments.some(({ id }) => id === sheet.id)) return 'there';
    if (this.attachments.length >= maxAttachments) return 'full';
    this.#hold([...this.attachments, sheet]);
    void this.#send('email.attach', { ...sheet });
    return 'taken';
  }
  detach(id: string): void {
    this.#hold(this.attachments.filter((one) => one.id !== id));
    void this.#send('email.detach', { id });
  }
  inputSubject(subject: string): void {
    this.#change(this.text, subject);
  }
  undo(): void {
    this.#history = steps.undo(this.#history);
    this.#change(steps.current(this.#history), this.subject);
  }
  redo(): void {
    this.#history = steps.redo(this.#history);
    this.#change(steps.current(this.#history), this.subject);
  }
  /** What is typed goes to the host now. */
  flush(): void {
    this.#pace.flush();
  }
  pasted(length: number, allowed: boolean): void {
    void this.#send('email.paste', { length, allowed });
  }

  /** Resolves when the host has answered; a refusal brings the editor back with the text as it was. */
  async send(): Promise<void> {
    this.flush();
    const letter = { text: this.text, subject: this.subject, ...this.#sheets() };
    this.sending = { ...letter, writtenAt: this.#desk.now };
    this.sentHere = true;
    this.#desk.keep('sending', JSON.stringify(this.sending));
    const answer = await this.#send('email.send', letter);
    if (answer.ok) this.#desk.keep('reply', undefined);
    else this.forgetSending();
  }
  forgetSending(): void {
    this.sending = undefined;
    this.#desk.keep('sending', undefined);
  }

  #hold(attachments: readonly Attachment[]): void {
    this.attachments = attachments;
    this.#change(this.text, this.subject);
  }
  /** Plain data, and only where there are any. */
  #sheets(): { attachments?: Attachment[] } {
    return this.attachments.length > 0 ? { attachments: this.attachments.map((sheet) => ({ ...sheet })) } : {};
  }

  #change(text: string, subject: string): void {
    this.text = text;
    this.subject = subject;
    this.#revision += 1;
    const kept: Kept = { text, subject, revision: this.#revision, ...this.#sheets() };
    this.#desk.keep('reply', JSON.stringify(kept));
    this.#pace.touch();
    const { deadlineAt } = this.#view();
    if (deadlineAt !== null && deadlineAt - this.#desk.now < lastMomentsMs) this.flush();
  }

  #journal(): void {
    void this.#send('email.draft', { text: this.text, subject: this.subject, revision: this.#revision });
  }
}

/** What this computer kept is its own writing, but may come from an older version of the page. */
function parse<T>(kept: string | undefined): T | undefined {
  if (kept === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(kept);
    return typeof value === 'object' && value !== null && 'text' in value ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
