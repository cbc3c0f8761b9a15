import { noticesOf, stepsBetween, withStep } from './goals.ts';
import { Playing, goal, stimulus } from './training-plan.fixture.ts';

const other = { ...goal, id: 'g2', week: null };
const page = (revision: number) => ({ text: '# Postup', items: [{ id: 'i1', text: 'číslo' }], revision });

describe('X-180 goals', () => {
  it('are added, changed, placed and removed; a step that comes twice changes nothing wrong', () => {
    const playing = new Playing().open().write(goal, other);
    playing.put('training.goalPlaced', { id: 'g2', week: 't2', revision: 2 });
    expect(playing.can('training.goalPlaced', { id: 'g2', week: 'nikdy', revision: 2 })).toBe(false);
    playing.put('training.goalRemoved', { id: 'g1', revision: 3 }).write({ ...other, week: 't2' });
    expect(playing.see('candidate')).toMatchObject({ goals: [{ id: 'g2', week: 't2' }], revision: 3 });
  });

  it('any plan is reached from any other by its steps', () => {
    const plans = [[], [goal], [other, goal], [{ ...goal, verb: 'x', week: 't2' }, other]];
    for (const from of plans)
      for (const to of plans) {
        const reached = stepsBetween(from, to).reduce(withStep, from as readonly (typeof goal)[]);
        expect([...reached].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
          [...to].sort((a, b) => a.id.localeCompare(b.id)),
        );
      }
  });

  it('the calendar is told to whoever marks and to nobody else', () => {
    expect(noticesOf({ ...goal, until: '2026-05-27' }, stimulus)).toEqual(['outsideWeek', 'expertAway']);
    expect(noticesOf({ ...other, until: '2026-06-15' }, stimulus)).toEqual(['afterExpert']);
    expect(noticesOf({ ...other, until: '2026-05-01' }, stimulus)).toEqual(['beforeStart']);
    const playing = new Playing().open().write({ ...goal, until: '2026-05-27' });
    for (const role of ['candidate', 'observer'] as const)
      expect(playing.see(role)).toMatchObject({ notices: null, pastes: null, may: { pick: false, tick: false } });
    expect(playing.see('examiner').notices).toEqual({ g1: ['outsideWeek', 'expertAway'] });
    expect(new Playing('training').see('figurant').may.pick).toBe(true);
    expect(playing.see('figurant').may).toEqual({ pick: false, tick: true, end: false });
  });
});

describe('X-181 only a goal of the plan that was handed in is taught (CZ-31)', () => {
  it('nothing is picked before, nothing else after, and no lesson without', () => {
    const playing = new Playing().open().write(goal);
    expect(playing.can('training.goalPicked', { goal: 'g1', how: 'examiner' })).toBe(false);
    expect(playing.can('training.lessonStarted', { deadlineAt: 1 })).toBe(false);
    playing.submit(goal);
    expect(playing.can('training.lessonStarted', { deadlineAt: 1 })).toBe(false);
    expect(playing.can('training.goalPicked', { goal: 'jiny', how: 'examiner' })).toBe(false);
    playing.put('training.goalPicked', { goal: 'g1', how: 'chance' });
    expect(playing.see('candidate')).toMatchObject({ phase: 'picked', picked: { goal: 'g1', how: 'chance' } });
    playing.put('training.lessonStarted', { deadlineAt: playing.at + 901_000 });
    expect(playing.can('training.goalPicked', { goal: 'g1', how: 'examiner' })).toBe(false);
  });

  it('at 0:00 what there is is handed in, with the keys that were on their way', () => {
    const playing = new Playing().open().write(goal);
    playing.put('training.submitted', { goals: [{ ...goal }], why: 'time' }, 1_799_000);
    const end = playing.at;
    const change = { id: 'g1', until: '', verb: 'poslední slovo', measure: '', revision: 9 };
    playing.put('training.goalChanged', change, 500, end - 100);
    expect(playing.see('examiner').goals[0]?.verb).toBe('poslední slovo');
    expect(playing.can('training.goalChanged', change, end + 1)).toBe(false);
  });
});

describe('X-182 the lesson', () => {
  it('has a page that the learner ticks; its clock stands with the task’s', () => {
    const playing = new Playing().lesson().put('training.pageShown', page(1));
    expect(playing.can('training.itemTicked', { item: 'i9', done: true })).toBe(false);
    playing.put('training.itemTicked', { item: 'i1', done: true });
    expect(playing.see('candidate')).toMatchObject({ ticked: ['i1'], page: { text: '# Postup' } });
    playing.put('training.pageShown', { ...page(2), items: [] });
    expect(playing.see('candidate').ticked).toEqual([]);
    playing.put('task.paused', { reason: 'x' });
    expect(playing.see('candidate').lessonClock.deadlineAt).toBeNull();
    playing.put('task.resumed').put('training.lessonEnded', { why: 'candidate' });
    expect(playing.see('examiner')).toMatchObject({ phase: 'done', ended: { why: 'candidate' } });
    expect(playing.can('training.pageShown', page(3))).toBe(false);
  });

  it('ends with the task, and keeps what there is', () => {
    const playing = new Playing().lesson().put('training.pageShown', page(1)).put('task.ended', { why: 'time' });
    expect(playing.see('examiner')).toMatchObject({ phase: 'frozen', ended: { why: 'task' }, page: page(1) });
  });
});
