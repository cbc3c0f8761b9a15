/** Text in lines of a width counted in letters, for a picture that cannot break lines by itself. Pure. */

export function wrapText(text: string, width: number, lines: number): readonly string[] {
  const wrapped: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = wrapped.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) wrapped[wrapped.length - 1] = `${last} ${word}`;
    else wrapped.push(word);
  }
  const short = (line: string) => (line.length > width ? `${line.slice(0, width - 1)}…` : line);
  if (wrapped.length <= lines) return wrapped.map(short);
  const kept = wrapped.slice(0, lines);
  const last = kept.pop() ?? '';
  return [...kept, `${last.slice(0, width - 1).replace(/[\s,.;:–-]+$/u, '')}…`].map(short);
}
