/** A text of the house as it goes into a letter or a message: without marks of Markdown, one line a paragraph, the rows of
 *  a table as lines. Pure. */

const opensLine = /^(?:\d+[.)]\s|[-*+]\s|#|\||>|\s*$)/;

const withoutMarks = (line: string): string =>
  line
    .replace(/^#+\s+/, '')
    .replace(/^>\s?/, '')
    .replaceAll(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)')
    .replaceAll(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replaceAll(/(?<![\p{L}\d])[*_](\S(?:.*?\S)?)[*_](?![\p{L}\d])/gu, '$1');

const cells = (row: string) =>
  row
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');

const isRule = (line: string) => /^\|?[\s:|-]+\|[\s:|-]*$/.test(line);

export function asPlainText(markdown: string): string {
  const joined: string[] = [];
  for (const line of markdown.trim().split('\n')) {
    if (isRule(line)) continue;
    const before = joined.at(-1);
    const goesOn = before !== undefined && before !== '' && !/^[|#]/.test(before) && !opensLine.test(line);
    if (goesOn) joined[joined.length - 1] = `${before} ${line.trim()}`;
    else joined.push(line.trim());
  }
  return joined
    .map((line) => withoutMarks(line.startsWith('|') ? cells(line).join(' – ') : line))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n');
}
