/** A case tried out on this page: the real host with a log in memory, both seats over loopback links, a clock that can be
 *  hurried. No database, no broker, no media; when it is closed nothing is left. */
import type { Json } from '../exam/events.ts';
import type { ExamPlan } from '../exam/plan.ts';
import type { PaperTask } from '../exam/scenario.ts';
import { Host } from '../host/host.ts';
import { memoryLog } from '../host/log-memory.ts';
import { Reception } from '../host/reception.ts';
import { forgetTexts } from '../screens/keptTexts.ts';
import type { PackOfCase, Rehearsal } from '../screens/ports.ts';
import type { Seat } from '../seat/seat.ts';
import { consoleSeat } from './consoleSeat.ts';
import { RehearsalClock } from './rehearsalClock.ts';

/** The same for every rehearsal: what a crashed page has left of one is forgotten by the next. */
const exam = 'rehearsal';
const seats = ['figurant', 'candidate'] as const;
/** The host's timers know the wall's time only; while time is hurried, what is due is looked for so often. */
const beatMs = 100;

const planOf = (task: PaperTask, { qualification, world }: PackOfCase): ExamPlan => ({
  id: exam,
  kind: 'training',
  candidate: { name: '', birthDate: '' },
  authority: { examiner: '', number: '', organisation: '' },
  place: '',
  qualification,
  paper: [task],
  gapReason: '',
  settings: { paste: true, spellcheck: false },
  ...(world && { world }),
  seats: seats.map((role) => ({ id: role, role, lead: role === 'figurant', place: 'console' })),
});

const forget = () => seats.forEach((seat) => forgetTexts({ exam, seat }));

/** @param steady for tests: milliseconds that never run backwards. */
export async function rehearse(task: PaperTask, pack: PackOfCase, steady?: () => number): Promise<Rehearsal> {
  forget();
  const clock = new RehearsalClock(Date.now(), steady);
  const host = await Host.open({ log: memoryLog(), clock: () => clock });
  await host.note('exam.created', planOf(task, pack) as unknown as Json);
  const reception = new Reception(host);
  await reception.open();
  const take = async (id: (typeof seats)[number]): Promise<Seat> => {
    const seat = await consoleSeat(reception, id);
    // pings every few seconds would lag behind hurried time; on this page there is but one clock
    seat.now = () => clock.now();
    return seat;
  };
  const [figurant, candidate] = await Promise.all([take('figurant'), take('candidate')]);
  const beat = setInterval(() => {
    if (clock.speed > 1) void host.retry();
  }, beatMs);
  globalThis.addEventListener?.('pagehide', forget);

  return {
    task: task.id,
    figurant,
    candidate,
    get speed() {
      return clock.speed;
    },
    hurry(speed) {
      clock.hurry(speed);
      void host.retry();
    },
    async pass(ms) {
      clock.skip(ms);
      await host.retry();
    },
    async close() {
      clearInterval(beat);
      globalThis.removeEventListener?.('pagehide', forget);
      figurant.close();
      candidate.close();
      await host.stop();
      forget();
    },
  };
}
