/** What must not be heard: the texts of a case that only figurant and examiner may have, and an ear on the wires to
 *  candidate and observer. */
import { expect } from 'vitest';
import type { Scenario } from '../../src/exam/scenario.ts';
import type { ExamInMemory } from './exam.ts';

/** Long enough to betray, short enough to be found in another sentence. */
const piece = 24;

/** Every text that only the figurant or the examiner may have, as the pieces that would betray it. */
export function secretsOf({ figurant, stages, mood, outcomes, criteria, stimulus }: Scenario): string[] {
  const { second, steps = [] } = stimulus as { second?: { reason: string }; steps?: { play?: string }[] };
  const { objections = [], complication } = figurant;
  const texts = [
    figurant.card,
    ...figurant.freely,
    ...figurant.ifAsked.flatMap(({ fact, asked }) => [fact, ...asked]),
    ...figurant.never,
    ...[...figurant.mustAsk, ...objections].flatMap(({ question, answer }) => [question, answer]),
    ...figurant.lines.flatMap(({ text, when }) => [text, when]),
    ...(complication ? [complication.line, complication.expect] : []),
    figurant.exitLine,
    ...stages.flatMap(({ title, aim = '' }) => [title, aim]),
    ...[...mood.up, ...mood.down].map(({ when }) => when),
    ...[outcomes.best, ...outcomes.acceptable, ...outcomes.wrong].map(({ text }) => text),
    ...criteria.flatMap(({ text, met, notMet }) => [text, met, notMet]),
    ...steps.flatMap(({ play }) => play ?? []),
    ...(second ? [second.reason] : []),
  ];
  return texts.map((text) => text.slice(0, piece)).filter((text) => text.length >= 10);
}

/** Listens to everything that goes to the candidate and to an observer from now on. */
export async function earOn(exam: ExamInMemory): Promise<string[]> {
  await exam.do('examiner', 'seat.open', { seat: 'observer-1', role: 'observer' });
  await exam.take('observer-1');
  const heard: string[] = [];
  for (const seat of ['candidate', 'observer-1']) {
    const wire = exam.seats[seat]?.wire;
    const send = wire?.b.send.bind(wire.b);
    if (wire && send) wire.b.send = (message) => (heard.push(JSON.stringify(message)), send(message));
  }
  return heard;
}

const asWritten = (text: string): string => JSON.stringify(text).slice(1, -1);

export function expectSilence(heard: readonly string[], scenario: Scenario, more: readonly string[] = []): void {
  const all = heard.join('\n');
  expect(all).toContain(asWritten(scenario.title)); // the ear works
  const hidden = [...secretsOf(scenario), ...more];
  expect(hidden.length).toBeGreaterThan(40);
  expect(hidden.filter((text) => all.includes(asWritten(text)))).toEqual([]);
}
