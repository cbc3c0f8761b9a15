/** One YAML text: its data, and the line of everything in it. Knows YAML's syntax, not what a scenario is.
 *  Anchors, aliases and tags are refused: an author hardly ever means them, and aliases can blow up a small file. */
import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, YAMLError } from 'yaml';
import type { Path, Place, Problem, ProblemCode, ProblemParams } from './problem.ts';

export const maxFileBytes = 200_000;
/** Five thousand customers and twenty thousand orders. */
export const maxWorldBytes = 8_000_000;

export interface Source {
  /** The file's name as the author knows it. */
  readonly name: string;
  readonly text: string;
}

export interface YamlFile {
  readonly name: string;
  readonly data: unknown;
  /** Where a path begins; a path that is not there leads to its nearest parent. */
  readonly place: (path: Path) => Place;
}

export function parseYaml(
  source: Source,
  max = maxFileBytes,
): { ok: true; file: YamlFile } | { ok: false; problems: Problem[] } {
  const bytes = new TextEncoder().encode(source.text).length;
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problem = <C extends ProblemCode>(offset: number, code: C, params: ProblemParams[C]): Problem =>
    ({ file: source.name, ...at(offset), field: '', code, params }) as Problem;
  const refuse = (...problems: Problem[]) => ({ ok: false as const, problems });

  if (bytes > max) return refuse(problem(0, 'file-too-large', { bytes, max }));
  const doc = parseDocument(source.text, { lineCounter: lines, prettyErrors: false, keepSourceTokens: false });
  if (doc.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return refuse(problem(0, 'yaml-depth', {}));

  const references = findReferences(doc).map(([offset, sign]) => problem(offset, 'yaml-alias', { sign }));
  if (references.length > 0) return refuse(...references);
  const duplicates = doc.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const [broken] = doc.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  // What follows the first broken place is mostly its consequence: one sentence helps more than five.
  if (broken) return refuse(syntaxProblem(broken, doc, source.text, problem));
  if (duplicates.length > 0)
    return refuse(
      ...duplicates.map(({ pos: [offset] }) => {
        const [name, first] = duplicateOf(doc, offset);
        return problem(offset, 'yaml-duplicate', { name, firstLine: at(first).line });
      }),
    );
  const tags = doc.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  if (tags.length > 0)
    return refuse(
      ...tags.map(({ pos: [start, end] }) => problem(start, 'yaml-tag', { tag: source.text.slice(start, end) })),
    );
  if (doc.contents === null || (isScalar(doc.contents) && doc.contents.value === null))
    return refuse(problem(0, 'file-empty', {}));
  if (!isMap(doc.contents)) return refuse(problem(doc.contents.range?.[0] ?? 0, 'not-fields', {}));

  const place = (path: Path): Place => at(offsetOf(doc.contents, path));
  return { ok: true, file: { name: source.name, data: doc.toJS(), place } };
}

type Report = <C extends ProblemCode>(offset: number, code: C, params: ProblemParams[C]) => Problem;

function syntaxProblem(error: YAMLError, doc: Document.Parsed, text: string, problem: Report): Problem {
  const [offset] = error.pos;
  const sign = text[offset] ?? '';
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return problem(offset, 'yaml-tab', {});
    case 'MISSING_CHAR': {
      const quote = /Missing closing (["'])/.exec(error.message)?.[1];
      // The parser notices at the end of the file; the author wants the line where the quote was opened.
      if (quote) return problem(openQuote(doc, offset), 'yaml-quote', { quote });
      if (error.message.startsWith('Sequence item')) return problem(offset, 'yaml-indent', {});
      return problem(offset, 'yaml-no-colon', {});
    }
    case 'BAD_INDENT': {
      const bracket = /end with a ([\]}])/.exec(error.message)?.[1];
      return bracket ? problem(offset, 'yaml-bracket', { bracket }) : problem(offset, 'yaml-indent', {});
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return problem(offset, 'yaml-no-colon', {});
    case 'BLOCK_AS_IMPLICIT_KEY':
      return problem(offset, 'yaml-colon', {});
    case 'BAD_SCALAR_START':
      return problem(offset, 'yaml-start', { sign });
    case 'BAD_DQ_ESCAPE':
      return problem(offset, 'yaml-escape', { escape: text.slice(offset, offset + 2) });
    case 'MULTIPLE_DOCS':
      return problem(offset, 'yaml-documents', {});
    case 'TAG_RESOLVE_FAILED':
      return problem(offset, 'yaml-tag', { tag: text.slice(...error.pos) });
    default:
      return problem(offset, 'yaml-syntax', { detail: error.message });
  }
}

/** Anchors and aliases with the sign that made them: `&` and `*` are easily written without meaning them. */
function findReferences(doc: Document.Parsed): [number, string][] {
  const found: [number, string][] = [];
  visit(doc, {
    Alias: (_, node) => void found.push([node.range?.[0] ?? 0, `*${node.source}`]),
    Value: (_, node) => void (node.anchor && found.push([node.range?.[0] ?? 0, `&${node.anchor}`])),
  });
  return found;
}

function openQuote(doc: Document.Parsed, noticedAt: number): number {
  let opened = noticedAt;
  visit(doc, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[1] >= noticedAt) opened = range[0];
    },
  });
  return opened;
}

const keyOffset = (pair: Pair): number => ((pair.key as Node | null)?.range ?? [0])[0];
const keyName = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);

/** The name written twice, and where it was written first. */
function duplicateOf(doc: Document.Parsed, offset: number): [string, number] {
  let found: [string, number] = ['', offset];
  visit(doc, {
    Map: (_, map) => {
      const second = map.items.find((pair) => keyOffset(pair) === offset);
      if (!second) return undefined;
      const first = map.items.find((pair) => keyName(pair) === keyName(second));
      found = [keyName(second), first ? keyOffset(first) : offset];
      return visit.BREAK;
    },
  });
  return found;
}

/** A field begins at its name, a list's item at its own first character. */
function offsetOf(root: Node | null, path: Path): number {
  let offset = root?.range?.[0] ?? 0;
  let node: unknown = root;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => keyName(item) === String(key));
      if (!pair) return offset;
      offset = keyOffset(pair);
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      const item = node.items[key] as Node | undefined;
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}
