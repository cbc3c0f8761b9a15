/** The seats' signatures in the log: each over the head that a seat had seen, with a key that its own browser keeps. */
import { isSigned } from './hashing.ts';
import { isCount, isText } from './json.ts';
import type { Event } from './log.ts';
import { type Check, checked, problem, type Problem } from './report.ts';

async function problemOf({ data, seat }: Event, line: number, exam: string, before: readonly Event[]) {
  const { count, hash, key, signature } = data;
  const wrong = (code: 'seat-shape' | 'seat-head' | 'seat-signature') => problem(code, { file: seat, n: line });
  if (data['seat'] !== seat || !isCount(count) || !isText(hash) || !isText(key) || !isText(signature))
    return wrong('seat-shape');
  if (count < 1 || before[count - 1]?.hash !== hash) return wrong('seat-head');
  const text = `hovorna-head-v1\n${exam}\n${seat}\n${count}\n${hash}`;
  return (await isSigned(text, key, signature)) ? undefined : wrong('seat-signature');
}

export async function checkSeats(events: readonly Event[], exam: string): Promise<Check> {
  const problems: Problem[] = [];
  const [seats, keys] = [new Set<string>(), new Set<string>()];
  let count = 0;
  let newest = 0;
  for (const [seq, event] of events.entries()) {
    if (event.type !== 'seat.signed') continue;
    count += 1;
    const found = await problemOf(event, seq + 2, exam, events.slice(0, seq));
    if (found) {
      problems.push(found);
      continue;
    }
    seats.add(event.seat);
    keys.add(String(event.data['key']));
    newest = Math.max(newest, Number(event.data['count']));
  }
  return checked('seats', problems, { count, seats: seats.size, keys: keys.size, newest }, count === 0);
}
