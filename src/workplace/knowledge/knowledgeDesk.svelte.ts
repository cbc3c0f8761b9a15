/** The house's texts as they are used: what is typed, what is found, which texts lie open. Searching needs no network; a
 *  search and the first opening of a text in a task are told to the host. Knows no markup. */
import { SvelteSet } from 'svelte/reactivity';
import type { Desk, Send } from '../../channels/channel.ts';
import type { Attached } from '../../exam/attachment.ts';
import type { HouseView } from '../house.ts';
import { type LibraryText, type TextKind, textKinds } from './library.ts';
import { attachmentOf, plainTextOf } from './offering.ts';
import { libraryIndex } from './search.ts';
import type { KnowledgeView } from './view.ts';

const mostShown = 60;
const firstOfEach = (texts: readonly LibraryText[]) =>
  textKinds.flatMap((kind) => texts.filter((text) => text.kind === kind).slice(0, mostShown));

export class KnowledgeDesk {
  query = $state('');
  kind: TextKind | 'all' = $state('all');
  /** Texts that lie open, by id. */
  readonly open = new SvelteSet<string>();
  /** The newest that was put into the reply. */
  used: string | undefined = $state();
  /** The newest that was put to the letter, and what came of it. */
  attached: { readonly text: string; readonly became: Attached } | undefined = $state.raw();
  readonly found: readonly LibraryText[];
  /** Those that are drawn: a catalogue may hold thousands. */
  readonly shown: readonly LibraryText[];
  /** Texts that lie open and are not among those shown: they stay on the desk. */
  readonly besides: readonly LibraryText[];
  readonly #view: () => KnowledgeView;
  readonly #send: Send;
  readonly #desk: Desk;
  #told: readonly string[] = [];
  #searched = '';

  constructor(view: () => KnowledgeView, house: () => HouseView, send: Send, desk: Desk) {
    this.#view = view;
    this.#send = send;
    this.#desk = desk;
    const index = $derived(libraryIndex(house()));
    const all = $derived(index.find(this.query));
    this.found = $derived(all.filter(({ kind }) => this.kind === 'all' || kind === this.kind));
    this.shown = $derived(this.isSearching ? this.found.slice(0, mostShown) : firstOfEach(this.found));
    this.besides = $derived(index.find('').filter((text) => this.open.has(text.id) && !this.shown.includes(text)));
  }

  /** The list ends before everything that was found. */
  get isCut(): boolean {
    return this.shown.length < this.found.length;
  }
  get isSearching(): boolean {
    return this.query.trim() !== '';
  }
  ticked(script: string): readonly number[] {
    return this.#view().ticks[script] ?? [];
  }

  /** What is searched for goes into the log once, when it led to something or Enter was pressed. */
  tellSearch(): void {
    const query = this.query.trim();
    if (query === '' || query === this.#searched || !this.#desk.working) return;
    this.#searched = query;
    void this.#send('knowledge.search', { query, found: this.found.length });
  }

  turn(id: string, open: boolean): void {
    if (!open) return void this.open.delete(id);
    this.open.add(id);
    if (!this.#desk.working || this.#told.includes(id)) return;
    this.tellSearch();
    this.#told = [...this.#told, id];
    if (!this.#view().opened.includes(id)) void this.#send('knowledge.open', { text: id });
  }

  /** Opens a text that was asked for elsewhere, in its place among the others. */
  show(id: string): void {
    this.query = '';
    this.kind = 'all';
    this.turn(id, true);
  }

  /** Puts the text into what is being written. */
  use(text: LibraryText): void {
    const { offer } = this.#desk;
    if (!offer) return;
    offer(plainTextOf(text));
    this.used = text.id;
    void this.#send('knowledge.use', { text: text.id });
  }

  /** Puts a product's sheet to the letter that is being written. */
  attach(text: LibraryText): void {
    const { attach } = this.#desk;
    if (!attach) return;
    const became = attach(attachmentOf(text));
    this.attached = { text: text.id, became };
    if (became === 'taken') void this.#send('knowledge.use', { text: text.id });
  }
  get canAttach(): boolean {
    return this.#desk.attach !== undefined;
  }

  get canUse(): boolean {
    return this.#desk.offer !== undefined;
  }
  get canTick(): boolean {
    return this.#desk.working;
  }
  tick(script: string, step: number, on: boolean): void {
    void this.#send('script.tick', { script, step, on });
  }
}
