/** A rehearsal is a real exam in memory: each beginning gives exactly its state, time goes as it is told to, nothing is
 *  left. Steps are taken through the host by both seats. */
import { planFor, shippedCase } from '../../tests/flows/exam.ts';
import type { PaperTask } from '../exam/scenario.ts';
import { compileCustomer } from '../scenario/compile.ts';
import type { CustomerContext } from '../scenario/customer.ts';
import { type Beginning, after, beginningsOf, stepsTo } from '../screens/author/beginnings.ts';
import { Trying } from '../screens/author/trying.svelte.ts';
import type { Rehearsal } from '../screens/ports.ts';
import { rehearse } from './rehearsal.ts';
import { RehearsalClock } from './rehearsalClock.ts';

/** What has come, without its moments. */
const course = ({ mood, revealed, said, answered, stages, complicatedAt, openedAt }: CustomerContext) => ({
  mood,
  revealed: Object.keys(revealed),
  said: Object.keys(said),
  answered: Object.entries(answered).map(([id, { right }]) => [id, right]),
  stages: Object.keys(stages),
  complicated: complicatedAt > 0,
  opened: openedAt > 0,
});

let wall = 0;
const { qualification } = await planFor([]);

async function begin(task: PaperTask, beginning: Beginning) {
  let rehearsal: Rehearsal | undefined;
  const made = async (...given: Parameters<typeof rehearse>) =>
    (rehearsal = await rehearse(given[0], given[1], () => wall));
  const trying = new Trying({ rehearse: made }, task, { qualification });
  onTestFinished(() => trying.leave());
  await trying.begin(beginning);
  const { sides } = trying;
  if (!sides || !rehearsal) throw new Error('not begun');
  return { trying, rehearsal, ...sides };
}

describe('O-3 a rehearsal begins at', () => {
  it.each(['S01', 'S02', 'S05', 'S07', 'S09', 'S11', 'S19'])('each stage of %s in exactly its state', async (id) => {
    const task = await shippedCase(id);
    const { scenario } = task;
    for (const beginning of beginningsOf(scenario, true, false)) {
      const { candidate, figurant, player } = await begin(task, beginning);
      const customer = player.customer;
      expect(customer && course(customer), JSON.stringify(beginning)).toEqual(
        course(after(compileCustomer(scenario), stepsTo(scenario, beginning))),
      );
      if (beginning.at === 'stage') expect(Object.keys(customer?.stages ?? {}).at(-1)).toBe(beginning.stage);
      expect(figurant.refusal).toBeUndefined();
      expect(candidate.refusal).toBeUndefined();
      expect(candidate.exam?.active).toBe(task.id);
    }
  });

  it('the opening: work has begun, nothing has been said', async () => {
    const { player, candidate } = await begin(await shippedCase('S01'), { at: 'opening' });
    expect(player.idle).toBeUndefined();
    expect(player.next.kind).toBe('opening');
    expect(candidate.channel('S01')).toMatchObject({ phase: 'ready' });
  });

  it('the complication at its own second, with the call answered', async () => {
    const task = await shippedCase('S01');
    const { player, candidate } = await begin(task, { at: 'complication' });
    expect(player.worked).toBe((task.scenario.figurant.complication?.atSeconds ?? 0) * 1000);
    expect(player.customer?.complicatedAt).toBeGreaterThan(0);
    expect(candidate.channel('S01')).toMatchObject({ phase: 'talking' });
  });

  it.each(['S09', 'S04'])('one minute before the end of %s', async (id) => {
    const { candidate, rehearsal } = await begin(await shippedCase(id), { at: 'last-minute' });
    const channel = candidate.channel(id) as { deadlineAt?: number | null } | undefined;
    const work = candidate.task(id)?.work;
    const end = work?.state === 'running' ? work.deadlineAt : channel?.deadlineAt;
    expect((end ?? 0) - candidate.now).toBe(60_000);
    await rehearsal.pass(60_001);
    if (work) await vi.waitFor(() => expect(candidate.task(id)?.end).toBe('time'));
    else await vi.waitFor(() => expect(candidate.channel(id)).toMatchObject({ deadlineAt: null }));
  });
});

describe('O-4 time in a rehearsal', () => {
  it('stands, goes and is hurried, for both sides alike', async () => {
    const { trying, candidate, figurant, player } = await begin(await shippedCase('S09'), { at: 'opening' });
    const from = candidate.now;
    wall += 1000;
    expect(candidate.now - from).toBe(1000);
    trying.hurry(20);
    wall += 1000;
    expect(candidate.now - from).toBe(21_000);
    expect(figurant.now).toBe(candidate.now);
    trying.hurry(0);
    wall += 5000;
    expect(candidate.now - from).toBe(21_000);
    expect(player.worked).toBe(21_000);
  });

  it('brings what is due at its own moment, however fast it goes', async () => {
    const { trying, candidate } = await begin(await shippedCase('S09'), { at: 'opening' });
    const work = candidate.task('S09')?.work;
    trying.hurry(20);
    wall += 60_000;
    await vi.waitFor(() => expect(candidate.task('S09')?.end).toBe('time'));
    expect(candidate.task('S09')?.endedAt).toBe(work?.state === 'running' ? work.deadlineAt : 0);
  });

  it('never jumps when the speed changes', () => {
    let at = 0;
    const clock = new RehearsalClock(1000, () => at);
    at = 10;
    clock.hurry(5);
    expect(clock.now()).toBe(1010);
    at = 20;
    clock.hurry(0);
    at = 500;
    expect(clock.now()).toBe(1060);
    clock.skip(40);
    expect(clock.now()).toBe(1100);
  });
});

describe('O-5 what is left of a rehearsal', () => {
  it('no text, no database', async () => {
    const { trying, candidate } = await begin(await shippedCase('S09'), { at: 'opening' });
    candidate.deskFor('S09').keep('answer', 'nedopsáno');
    expect(Object.keys(localStorage).filter((key) => key.includes('rehearsal'))).toHaveLength(1);
    await trying.leave();
    expect(Object.keys(localStorage).filter((key) => key.includes('rehearsal'))).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('a beginning that is overtaken by the next is closed', async () => {
    const closed: number[] = [];
    let count = 0;
    const task = await shippedCase('S09');
    const trying = new Trying(
      {
        rehearse: async (...given) => {
          const own = (count += 1);
          const rehearsal = await rehearse(...given);
          return Object.assign(Object.create(rehearsal) as Rehearsal, {
            close: () => (closed.push(own), rehearsal.close()),
          });
        },
      },
      task,
      { qualification },
    );
    await Promise.all([trying.begin({ at: 'opening' }), trying.begin({ at: 'complication' })]);
    expect(trying.state).toBe('ready');
    expect(trying.sides?.player.customer?.complicatedAt).toBeGreaterThan(0);
    await trying.leave();
    expect(closed).toHaveLength(count);
  });
});
