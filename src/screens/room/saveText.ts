/** Hands a text to the browser as a file to be saved. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // the download has begun by then; a blob that stays would keep the whole log in memory
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
