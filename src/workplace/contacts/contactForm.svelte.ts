/** The paper of a contact while it is written: kept on this page at once and told to the host in a moment. Knows what is
 *  missing, no markup. */
import type { Desk, Send } from '../../channels/channel.ts';
import { type Pace, pace } from '../../ui/pace.ts';
import type { RegisterView } from '../register/view.ts';
import type { HouseView } from '../house.ts';
import {
  type ContactPaper,
  type Forwarding,
  contactDraft,
  type HandoverItem,
  handedOver,
  handoverItems,
} from './contacts.ts';
import type { ContactsView } from './view.ts';

/** In the department's own words, or one of the usual five. */
export type WantedItem =
  { readonly id: string; readonly title: string } | { readonly id: HandoverItem; readonly title?: never };

export type MissingPart = 'code' | 'description' | 'disposition' | 'department' | 'promised' | 'due';

const blank: ContactPaper = {
  ...{ customer: '', code: '', description: '', disposition: '' },
  ...{ forward: null, promise: null },
};
const emptyForwarding: Forwarding = { department: '', handover: {} };
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
  readonly #view: () => ContactsView;
  readonly #house: () => HouseView;

  constructor(view: () => ContactsView, register: () => RegisterView, house: () => HouseView, send: Send, desk: Desk) {
    this.#view = view;
    this.#house = house;
    this.#send = send;
    this.#desk = desk;
    this.#register = register;
    this.#pace = pace(() => void send('contact.draft', { ...this.paper }), { quietMs: 500, atMostMs: 2_000 });
    const { draft, passed } = view();
    this.paper = recalled(desk.recall(name)) ?? draft ?? { ...blank, ...passed };
  }

  /** Whose contact it is: as chosen, else whoever has been verified, else whose record came up by itself; a record that
   *  was only glanced at comes last. */
  get customer(): string {
    if (this.paper.customer !== '') return this.paper.customer;
    const { customers, current } = this.#register();
    const likely = customers.findLast(({ verified }) => verified) ?? customers.find(({ by }) => by === 'pop');
    return likely?.id ?? current ?? '';
  }
  get missing(): readonly MissingPart[] {
    const { code, description, disposition, forward, promise } = this.paper;
    const lacks: Partial<Record<MissingPart, boolean>> = {
      // the channel's own note has these
      ...(!this.byNote && {
        code: code === '',
        description: description.trim() === '',
        disposition: disposition.trim() === '',
      }),
      department: forward?.department === '',
      promised: promise?.what.trim() === '',
      due: promise?.due === '',
    };
    return (Object.keys(lacks) as MissingPart[]).filter((part) => lacks[part]);
  }
  get byNote(): boolean {
    return this.#view().byNote;
  }
  get #department() {
    return this.#house().departments.find(({ id }) => id === this.paper.forward?.department);
  }
  /** What whoever takes over wants to know; a title where the department has words of its own. */
  get items(): readonly WantedItem[] {
    return this.#department?.asks ?? handoverItems.map((id) => ({ id }));
  }
  /** How many of them are there. */
  get handedOver(): number {
    return this.paper.forward ? handedOver(this.paper.forward, this.#department).length : 0;
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
  tell(item: string, text: string): void {
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
    const { forward, promise } = this.paper;
    const { byNote, customer } = this;
    const answer = byNote
      ? await this.#send('contact.pass', { customer, forward, promise })
      : await this.#send('contact.file', { ...this.paper, customer });
    if (!answer.ok) return false;
    if (!byNote) this.paper = blank;
    this.tried = false;
    this.#desk.keep(name, undefined);
    return true;
  }
}
