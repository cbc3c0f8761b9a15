/** Pasting and dropping text into an editor: every attempt is told, forbidden ones are stopped. Knows no editor. */
export class Pasting {
  /** The last attempt was stopped; said in words beside the editor. */
  blocked = $state(false);
  readonly #allowed: () => boolean;
  readonly #tell: (length: number, allowed: boolean) => void;

  constructor(allowed: () => boolean, tell: (length: number, allowed: boolean) => void) {
    this.#allowed = allowed;
    this.#tell = tell;
  }

  paste = (event: ClipboardEvent): void => this.#attempt(event, event.clipboardData);
  drop = (event: DragEvent): void => this.#attempt(event, event.dataTransfer);

  #attempt(event: Event, data: DataTransfer | null): void {
    const allowed = this.#allowed();
    if (!allowed) event.preventDefault();
    this.blocked = !allowed;
    this.#tell(data?.getData('text/plain').length ?? 0, allowed);
  }
}
