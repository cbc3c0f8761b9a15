/** One side's unfinished message and what it has sent that is not answered yet. The draft is kept on this computer at
 *  once and told to the host in a moment (the other side sees that somebody types). Knows no screen but its field. */
import { insertText } from '../../ui/insertText.ts';
import { type Pace, pace } from '../../ui/pace.ts';
import type { Desk, Send } from '../channel.ts';
import type { Side } from './machine.ts';
import type { ChatView } from './projections.ts';
import { type Queued, readQueue, stillQueued } from './queue.ts';

/** By then the views of a reloaded page are the host's newest. */
const freshMs = 3_000;

export class Composer {
  text = $state('');
  /** The field on the screen, for inserting where the cursor stands. */
  field: HTMLTextAreaElement | undefined = $state.raw();
  readonly queued: readonly Queued[];
  #all: readonly Queued[] = $state.raw([]);
  #told: string;
  #telling = false;
  readonly #send: Send;
  readonly #desk: Desk;
  readonly #pace: Pace;

  constructor(view: () => ChatView, me: Side, send: Send, desk: Desk) {
    this.#send = send;
    this.#desk = desk;
    this.#pace = pace(() => void this.#tell(), { quietMs: 200, atMostMs: 500 });
    this.#told = view().drafts[me] ?? '';
    this.text = desk.recall('message') ?? this.#told;
    const openedAt = desk.now;
    this.#all = readQueue(desk.recall('queued'));
    this.queued = $derived.by(() => {
      const open = stillQueued(this.#all, view().messages, me);
      // after a reload nobody waits for the answers any more; they have come when nothing is under way
      const underWay = desk.lamp.state === 'here' || desk.lamp.state === 'typed';
      // what is still missing then went down with the page before, or was refused: it is given back
      const lost = !underWay && desk.now - openedAt > freshMs;
      return open.flatMap((item) => {
        if (item.refused || underWay || !item.restored) return [item];
        return lost ? [{ ...item, refused: true }] : [];
      });
    });
  }

  input(text: string): void {
    this.text = text;
    this.#desk.keep('message', text === '' ? undefined : text);
    if (text === '' || this.#told === '') void this.#tell();
    else this.#pace.touch();
  }

  /** Puts a text where the cursor stands, for editing. */
  insert(text: string): void {
    const { field } = this;
    if (!field) return this.input(this.text + text);
    this.input(insertText(field, text));
    field.focus();
  }

  async send(): Promise<void> {
    const text = this.text.trim();
    if (text === '') return;
    this.#pace.cancel();
    this.text = '';
    this.#told = ''; // the host clears the draft with the message
    const item: Queued = { key: crypto.randomUUID(), text, writtenAt: this.#desk.now };
    this.#put([...this.#all, item]);
    this.#desk.keep('message', undefined);
    const answer = await this.#send('chat.send', { text });
    if (answer.ok) this.#forget(item.key);
    else this.#put(this.#all.map((other) => (other.key === item.key ? { ...other, refused: true } : other)));
  }

  /** A refused text goes back to where it can be changed. */
  takeBack({ key, text }: Queued): void {
    this.#forget(key);
    this.input(this.text === '' ? text : `${this.text}\n${text}`);
  }

  flush(): void {
    this.#pace.flush();
  }

  #forget(key: string): void {
    this.#put(this.#all.filter((item) => item.key !== key));
  }

  #put(all: readonly Queued[]): void {
    this.#all = all;
    this.#desk.keep('queued', all.length === 0 ? undefined : JSON.stringify(all));
  }

  /** One draft under way at a time: while the connection is down only the newest one waits. */
  async #tell(): Promise<void> {
    this.#pace.cancel();
    if (this.#telling || this.text === this.#told) return;
    this.#telling = true;
    this.#told = this.text;
    await this.#send('chat.draft', { text: this.text });
    this.#telling = false;
    if (this.text !== this.#told) this.#pace.touch();
  }
}
