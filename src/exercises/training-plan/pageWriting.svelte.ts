/** The shared page while the candidate writes it: an unfinished sheet that is never handed in, because the learner sees
 *  each of its states. */
import type { Desk, Send } from '../../channels/channel.ts';
import { UnfinishedSheet } from '../unfinishedSheet.svelte.ts';
import type { Page, PageItem } from './page.ts';
import type { TrainingPlanView } from './projections.ts';

const show = 'training.showPage';

export class PageWriting {
  readonly #sheet: UnfinishedSheet<Page>;

  constructor(view: TrainingPlanView, send: Send, desk: Desk) {
    this.#sheet = new UnfinishedSheet<Page>({
      told: view.page,
      open: view.phase === 'lesson',
      draft: show,
      submit: show,
      data: ({ text, items }) => ({ text, items: items.map(({ id, text: words }) => ({ id, text: words })) }),
      send,
      desk,
    });
  }
  get page(): Page {
    return this.#sheet.sheet;
  }
  write(text: string): void {
    this.#sheet.change({ ...this.page, text });
  }
  /** The new item's id. */
  add(): string {
    const id = `i${this.page.revision + 1}`;
    this.#items([...this.page.items, { id, text: '' }]);
    return id;
  }
  change(id: string, text: string): void {
    this.#items(this.page.items.map((item) => (item.id === id ? { id, text } : item)));
  }
  remove(id: string): void {
    this.#items(this.page.items.filter((item) => item.id !== id));
  }
  flush(): void {
    this.#sheet.flush();
  }
  #items(items: readonly PageItem[]): void {
    this.#sheet.change({ ...this.page, items });
  }
}
