/** The log as a file: JSON lines, a header and then every event as it stands in the chain (docs/log-format.md).
 *  Written by any machine, shown by any other. Pure but for the hash. */
import * as z from 'zod/mini';
import { firstBreak } from '../exam/chain.ts';
import type { LogEvent } from '../exam/events.ts';
import { roles } from '../exam/roles.ts';

export const evidenceVersion = 1;
/** A three-hour exam is a few megabytes. */
export const maxEvidenceLength = 64 * 1024 * 1024;

const header = z.object({ format: z.literal('hovorna-log'), version: z.int(), exam: z.string(), count: z.int() });
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const event = z.strictObject({
  seq: z.int(),
  id: z.string().check(z.maxLength(64)),
  at: z.number(),
  writtenAt: z.number(),
  by: z.strictObject({ seat: z.string(), role: z.enum([...roles, 'host']), lead: z.boolean() }),
  type: z.string().check(z.maxLength(64)),
  task: z.optional(z.string()),
  data: z.json(),
  prev: hash,
  hash,
});

export function toLines(exam: string, events: readonly LogEvent[]): string {
  const first = { format: 'hovorna-log', version: evidenceVersion, exam, count: events.length };
  return [first, ...events].map((line) => JSON.stringify(line)).join('\n') + '\n';
}

export type Parsed =
  | { readonly exam: string; readonly events: readonly LogEvent[] }
  | { readonly problem: 'not-a-log' | 'too-large' | 'broken' | 'newer'; readonly detail: string };

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Reads a file that may come from anywhere. `detail` is the line (counted from 1) or the event at which it fails. */
export async function fromLines(text: string): Promise<Parsed> {
  if (text.length > maxEvidenceLength) return { problem: 'too-large', detail: '' };
  const [first = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const head = header.safeParse(json(first));
  if (!head.success) return { problem: 'not-a-log', detail: '1' };
  if (head.data.version > evidenceVersion) return { problem: 'newer', detail: String(head.data.version) };
  const events: LogEvent[] = [];
  for (const [index, line] of lines.entries()) {
    const parsed = event.safeParse(json(line));
    if (!parsed.success) return { problem: 'broken', detail: String(index + 2) };
    const { task, ...rest } = parsed.data;
    events.push({ ...rest, ...(task !== undefined && { task }) });
  }
  if (events.length !== head.data.count) return { problem: 'broken', detail: String(events.length + 2) };
  const broken = await firstBreak(events);
  return broken ? { problem: 'broken', detail: String(broken.seq + 2) } : { exam: head.data.exam, events };
}
