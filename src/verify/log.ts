/** The log in the file: its lines, its chain, its head. Knows no meaning of any event. */
import { sha256OfText } from './hashing.ts';
import { canonical, type Fields, isCount, isFields, isHash, isText, parsed } from './json.ts';
import type { Manifest } from './manifest.ts';
import { problem, type Problem } from './report.ts';

export interface Event {
  readonly type: string;
  readonly seat: string;
  readonly data: Fields;
  readonly hash: string;
}

const genesis = '0'.repeat(64);

/** The event, if it is the one that follows. */
async function follows(value: unknown, seq: number, prev: string): Promise<Event | undefined> {
  if (!isFields(value)) return undefined;
  const { hash, ...rest } = value;
  if (!isHash(hash) || rest['seq'] !== seq || rest['prev'] !== prev) return undefined;
  if ((await sha256OfText(canonical(rest))) !== hash) return undefined;
  const { type, by, data } = rest;
  const seat = isFields(by) ? by['seat'] : undefined;
  if (!isText(type) || !isText(seat)) return undefined;
  return { type, seat, data: isFields(data) ? data : {}, hash };
}

/** All events up to the first line that does not follow, and what is wrong. Lines count from 1. */
export async function readLog(
  bytes: Uint8Array,
  manifest: Manifest,
): Promise<{ readonly events: readonly Event[]; readonly problems: readonly Problem[] }> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { events: [], problems: [problem('log-shape')] };
  }
  const [first = '', ...lines] = text.split('\n');
  const header = parsed(first);
  if (!isFields(header) || header['format'] !== 'hovorna-log' || header['version'] !== 1 || lines.pop() !== '')
    return { events: [], problems: [problem('log-shape')] };

  const events: Event[] = [];
  const problems: Problem[] = [];
  let prev = genesis;
  for (const line of lines) {
    const value = parsed(line);
    const event = value === undefined ? undefined : await follows(value, events.length, prev);
    if (!event) {
      problems.push(problem(value === undefined ? 'log-line' : 'log-broken', { n: events.length + 2 }));
      break;
    }
    events.push(event);
    prev = event.hash;
  }
  if (!isCount(header['count']) || header['count'] !== lines.length)
    problems.push(problem('log-count', { n: lines.length }));
  if (header['exam'] !== manifest.exam) problems.push(problem('log-other-exam'));
  if (problems.length === 0 && (manifest.log.count !== events.length || manifest.log.hash !== prev))
    problems.push(problem('log-head', { n: events.length }));
  if (problems.length === 0 && events[0]?.type !== 'exam.created') problems.push(problem('log-no-plan'));
  return { events, problems };
}
