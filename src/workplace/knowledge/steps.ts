/** The steps of a script or a procedure: the items of its list; without a list its paragraphs, and of a single paragraph
 *  the sentences, because lines are broken where the file's width ends. Pure. */
import { asPlainText } from './plainText.ts';

export interface Steps {
  /** What stands before the first step. */
  readonly before: string;
  readonly steps: readonly string[];
  readonly after: string;
}

const item = /^(?:\d+[.)]|[-*+])\s+/;
const sentenceEnd = /(?<=[^\d\s][.?!…][“”]?)\s+(?=[„(]?\p{Lu})/u;

export function stepsOf(text: string): Steps {
  const lines = text.trim().split('\n');
  return lines.some((line) => item.test(line)) ? listed(lines) : { before: '', steps: spoken(text), after: '' };
}

function listed(lines: readonly string[]): Steps {
  const first = lines.findIndex((line) => item.test(line));
  const steps: string[] = [];
  let at = first;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (item.test(line)) steps.push(line.replace(item, ''));
    // a line that goes on belongs to its item; a paragraph after an empty line does not
    else if (line.trim() !== '' && (lines[at - 1]?.trim() !== '' || /^\s/.test(line)))
      steps.push(`${steps.pop() ?? ''} ${line.trim()}`);
    else if (line.trim() !== '') break;
  }
  return {
    before: lines.slice(0, first).join('\n').trim(),
    steps: steps.map(asPlainText),
    after: lines.slice(at).join('\n').trim(),
  };
}

function spoken(text: string): string[] {
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/)
    .map(asPlainText)
    .filter((paragraph) => paragraph !== '');
  const [only] = paragraphs;
  return paragraphs.length === 1 && only !== undefined ? only.split(sentenceEnd) : paragraphs;
}
