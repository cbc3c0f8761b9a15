/** Copies a text and keeps saying whether that worked. Knows no text and no screen. */
export class CopyText {
  state: 'idle' | 'copied' | 'by-hand' = $state('idle');

  /** Without a clipboard (refused, or an old browser) the text is selected for Ctrl+C. */
  async copy(text: string, field: HTMLInputElement | undefined): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.state = 'copied';
    } catch {
      field?.select();
      this.state = 'by-hand';
    }
  }
}
