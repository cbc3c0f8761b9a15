/** Hands something to the browser as a file to be saved. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // the download has begun by then; a blob that stays would keep the whole file in memory
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
