/** A replay for tests: one letter that is typed for a minute, with a mark, an incident and a note, an hour long. */
import { emailView } from '../../channels/email/email.fixture.ts';
import type { Json } from '../../exam/events.ts';
import type { Moment } from '../../machines/moments.ts';
import type { ReplayedExam } from '../ports.ts';

export const start = Date.UTC(2026, 4, 14, 8);
const minute = 60_000;

const moment = (seq: number, atMs: number, part: Partial<Moment> & Pick<Moment, 'track' | 'what'>): Moment => ({
  ...{ seq, at: start + atMs, about: start + atMs, by: 'examiner', task: 't1' },
  ...part,
});

export const moments: readonly Moment[] = [
  moment(1, 0, { track: 'tasks', what: 'exam.started' }),
  moment(2, minute, { track: 'tasks', what: 'task.started' }),
  moment(3, 2 * minute, { track: 'talk', what: 'email.opened', by: 'candidate' }),
  moment(4, 4 * minute, { track: 'notes', what: 'exam.noted', text: 'dlouho hledá částku' }),
  moment(5, 5 * minute, { track: 'incidents', what: 'exam.incidentReported', detail: 'technical', text: 'světlo' }),
  moment(6, 90 * minute, {
    ...{ track: 'marks', what: 'exam.marked', verdict: 'not-met', text: 'Uvede částku', reason: 'chybí' },
    about: start + 3 * minute,
  }),
];

/** A letter a second for a minute from the second minute on. */
export const typedAt = (at: number): string =>
  'x'.repeat(Math.max(0, Math.min(60, Math.floor((at - start) / 1000) - 120)));

export function replayedExam(part: Partial<ReplayedExam> = {}): ReplayedExam {
  const made = new Map<string, object>();
  const letter = (text: string) => {
    const draft = { text, subject: 'Re', revision: text.length, at: start };
    made.set(text, made.get(text) ?? emailView({ openedAt: start, deadlineAt: start + 12 * minute, draft }));
    return made.get(text);
  };
  const task = { phase: 'working', working: true };
  return {
    ...{ title: 'Operátor', candidate: 'Jana Zkoušená', start, end: start + 60 * minute, moments },
    tasks: [
      {
        ...{ id: 't1', title: 'Dopis', channel: 'email', startedAt: start + minute, endedAt: start + 30 * minute },
        mood: [{ at: start + minute, mood: 4 }],
      },
    ],
    view: (at, _role, scope) =>
      (scope === 'channel/t1' ? letter(typedAt(at)) : scope === 'task/t1' ? task : undefined) as Json | undefined,
    ...part,
  };
}
