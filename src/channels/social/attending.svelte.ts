/** What the candidate has open on the page: the comment being answered, the own reply being changed, the person written to
 *  in private, the question over the page. A reload opens the same again. Knows no commands. */
import { tick } from 'svelte';
import type { Desk } from '../channel.ts';
import type { Deed } from './deeds.ts';

interface Open {
  readonly reply?: string | undefined;
  readonly edit?: string | undefined;
  readonly person?: string | undefined;
}

/** A button of a comment, to which the focus comes back. */
export const actionElement = (deed: Deed, comment: string): string => `social-${deed}-${comment}`;

export class Attending {
  #open: Open = $state.raw({});
  /** The field that was asked for gets the focus; after a reload nothing takes it. */
  focused: string | undefined = $state();
  asked: { readonly what: 'remove' | 'delete' | 'report'; readonly comment: string } | undefined = $state.raw();
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#open = parse(desk.recall('open'));
  }

  get reply(): string | undefined {
    return this.#open.reply;
  }
  get edit(): string | undefined {
    return this.#open.edit;
  }
  get person(): string | undefined {
    return this.#open.person;
  }

  openReply = (comment: string): void => this.#set({ reply: comment }, `reply/${comment}`);
  openEdit = (reply: string): void => this.#set({ edit: reply }, `edit/${reply}`);
  /** @param to a comment of the person. */
  openPerson = (to: string): void => this.#set({ person: to }, `message/${to}`);

  closeReply = (): void => void this.#close('reply');
  closeEdit = (): void => void this.#close('edit');

  ask = (what: 'remove' | 'delete' | 'report', comment: string): void => {
    this.asked = { what, comment };
  };

  async #close(kind: 'reply' | 'edit'): Promise<void> {
    const comment = this.#open[kind];
    this.#set({ [kind]: undefined }, undefined);
    await tick();
    if (comment !== undefined) document.getElementById(actionElement(kind, comment))?.focus();
  }
  #set(part: Open, focused: string | undefined): void {
    this.#open = { ...this.#open, ...part };
    this.focused = focused;
    this.#desk.keep('open', JSON.stringify(this.#open));
  }
}

/** What this computer kept is its own, but may come from an older version of the page. */
function parse(kept: string | undefined): Open {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
