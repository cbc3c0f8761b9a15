/** The paper of a contact while it is written: kept on this page at once and told to the host in a moment. Knows what is
 *  missing, no markup. */
import type { Desk, Send } from '../../channels/channel.ts';
import { type Pace, pace } from '../../ui/pace.ts';
import type { RegisterView } from '../register/view.ts';
import { type ContactPaper, type Forwarding, type HandoverItem, contactDraft, handedOver } from './contacts.ts';
import type { ContactsView } from './view.ts';

export type MissingPart = 'code' | 'description' | 'disposition' | 'department' | 'promised' | 'due';

const blank: ContactPaper = {
  ...{ customer: '', code: '', description: '', disposition: '' },
  ...{ forward: null, promise: null },
};
const emptyForwarding: Forwarding = {
  department: '',
  handover: { who: '', what: '', tried: '', wanted: '', deadline: '' },
};
const name = 'contact';

function recalled(text: string | undefined): ContactPaper | undefined {
  if (text === undefined) return undefined;
  try {
    const read = contactDraft.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined; // another version's text
  }
}

export class ContactForm {
  paper: ContactPaper = $state.raw(blank);
  /** After the first attempt missing things are shown at their fields. */
  tried = $state(false);
  readonly #send: Send;
  readonly #desk: Desk;
  readonly #pace: Pace;
  readonly #register: () => RegisterView;

  constructor(view: () => ContactsView, register: () => RegisterView, send: Send, desk: Desk) {
    this.#send = send;
    this.#desk = desk;
    this.#register = register;
    this.#pace = pace(() => void send('contact.draft', { ...this.paper }), { quietMs: 500, atMostMs: 2_000 });
    this.paper = recalled(desk.recall(name)) ?? view().draft ?? blank;
  }

  /** Whose contact it is: as chosen, else the record on the desk. */
  get customer(): string {
    return this.paper.customer === '' ? (this.#register().current ?? '') : this.paper.customer;
  }
  get missing(): readonly MissingPart[] {
    const { code, description, disposition, forward, promise } = this.paper;
    const lacks: Partial<Record<MissingPart, boolean>> = {
      code: code === '',
      description: description.trim() === '',
      disposition: disposition.trim() === '',
      department: forward?.department === '',
      promised: promise?.what.trim() === '',
      due: promise?.due === '',
    };
    return (Object.keys(lacks) as MissingPart[]).filter((part) => lacks[part]);
  }
  /** How many of the five items whoever takes over will have. */
  get handedOver(): readonly HandoverItem[] {
    return this.paper.forward ? handedOver(this.paper.forward) : [];
  }

  write(part: Partial<ContactPaper>): void {
    this.paper = { ...this.paper, ...part };
    this.#desk.keep(name, JSON.stringify(this.paper));
    this.#pace.touch();
  }
  forward(is: boolean): void {
    this.write({ forward: is ? emptyForwarding : null });
  }
  sendTo(department: string): void {
    const { forward } = this.paper;
    if (forward) this.write({ forward: { ...forward, department } });
  }
  tell(item: HandoverItem, text: string): void {
    const { forward } = this.paper;
    if (forward) this.write({ forward: { ...forward, handover: { ...forward.handover, [item]: text } } });
  }
  promise(is: boolean): void {
    this.write({ promise: is ? { what: '', due: '' } : null });
  }
  promised(part: { what?: string; due?: string }): void {
    const { promise } = this.paper;
    if (promise) this.write({ promise: { ...promise, ...part } });
  }

  flush(): void {
    this.#pace.flush();
  }

  /** False when something is missing, or when the host has refused. */
  async file(): Promise<boolean> {
    this.tried = true;
    if (this.missing.length > 0) return false;
    this.#pace.cancel();
    const answer = await this.#send('contact.file', { ...this.paper, customer: this.customer });
    if (!answer.ok) return false;
    this.paper = blank;
    this.tried = false;
    this.#desk.keep(name, undefined);
    return true;
  }
}
