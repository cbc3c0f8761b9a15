import { noMedia } from '../../exam/media.ts';
import { coverageRows, criteriaOf, minutesOf } from './coverage.ts';
import { needsOf } from './deviceNeeds.ts';
import { type PlanDraft, dayOfMoment, draftPlan, draftProblems, moved } from './draftPlan.ts';
import { chat, letter, paperTask, qualification } from './plan.fixture.ts';

const draft = (part: Partial<PlanDraft> = {}): PlanDraft => ({
  kind: 'exam',
  name: ' Žofie Příhodová ',
  birthDate: '2001-03-09',
  place: 'Brno',
  examiner: 'Řehoř Šťastný',
  number: '',
  organisation: '',
  qualification,
  paper: [letter, chat],
  gapReason: 'uznáno',
  recognised: [],
  seed: 'k3x9q0ab',
  paste: false,
  spellcheck: false,
  needs: { voices: false, pictures: false },
  recording: true,
  outage: 'pause',
  cap: 5,
  ...part,
});
const day = '2026-11-22';
const blank = { name: '', birthDate: '', examiner: '', gapReason: ' ', paper: [], qualification: undefined };

test('an exam: the examiner and the figurant sit on the console, the candidate is invited (CZ-13)', () => {
  const plan = draftPlan(draft());
  expect(plan.candidate.name).toBe('Žofie Příhodová');
  expect(plan.seats.map(({ role, lead, place }) => [role, lead, place])).toEqual([
    ['examiner', true, 'console'],
    ['figurant', false, 'console'],
    ['candidate', false, 'invitation'],
  ]);
});

describe('U-6 rules for calls', () => {
  const rules = { recording: true, outage: 'run' } as const;

  test('stand in the plan of an exam with voices, with what it needs of devices', () => {
    const needs = { voices: true, pictures: true };
    const plan = draftPlan(draft({ ...rules, needs }));
    expect(plan.settings).toEqual({ paste: false, spellcheck: false, ...rules });
    expect(plan.needs).toEqual(needs);
  });

  test('X-39 a paper with a defence spoken in the room is recorded, too', () => {
    const plan = draftPlan(draft({ ...rules, recordable: true }));
    expect(plan.settings).toEqual({ paste: false, spellcheck: false, recording: true });
  });

  test('and not in others: their plans are as they were', () => {
    const plan = draftPlan(draft(rules));
    expect(plan.settings).toEqual({ paste: false, spellcheck: false });
    expect(plan).not.toHaveProperty('needs');
  });

  test('what is needed is said by the channels of the chosen cases', () => {
    const media = () => noMedia;
    const known = { email: {}, chat: { media }, video: { media, pictures: true } } as const;
    expect(needsOf([], known)).toEqual({ voices: false, pictures: false });
    expect(needsOf([letter], known)).toEqual({ voices: false, pictures: false });
    expect(needsOf([letter, chat], known)).toEqual({ voices: true, pictures: false });
    const video = { ...chat, scenario: { ...chat.scenario, channel: 'video' } };
    expect(needsOf([letter, video], known)).toEqual({ voices: true, pictures: true });
  });
});

test('a training session has no examiner, the figurant leads', () => {
  expect(draftPlan(draft({ kind: 'training' })).seats.map(({ role, lead }) => [role, lead])).toEqual([
    ['figurant', true],
    ['candidate', false],
  ]);
});

test('every missing thing is named, training needs only a task', () => {
  expect(draftProblems(draft(), day)).toEqual([]);
  expect(new Set(draftProblems(draft(blank), day))).toEqual(
    new Set(['no-task', 'no-name', 'no-birth-date', 'no-examiner']),
  );
  expect(draftProblems(draft({ ...blank, kind: 'training' }), day)).toEqual(['no-task']);
  expect(draftProblems(draft({ kind: 'training', ...blank, paper: [chat], qualification }), day)).toEqual([]);
});

test('a gap needs its reason (CZ-1), 18 years are counted to the day (CZ-2)', () => {
  expect(draftProblems(draft({ gapReason: '  ' }), day)).toEqual(['no-gap-reason']);
  expect(draftProblems(draft({ birthDate: '2008-11-23' }), day)).toEqual(['too-young']);
  expect(draftProblems(draft({ birthDate: '2008-11-22' }), day)).toEqual([]);
});

test('M-8 a recognised competence stands in an exam’s plan only, with the earlier record (CZ-7)', () => {
  const recognised = [{ competence: '1', from: ' Z-17/2025 ', date: '2025-06-03' }];
  const given = { recognised, paper: [chat], gapReason: '' };
  expect(draftPlan(draft(given)).recognised).toEqual([{ competence: '1', from: 'Z-17/2025', date: '2025-06-03' }]);
  expect(draftProblems(draft(given), day)).toEqual([]);
  expect(draftProblems(draft({ ...given, recognised: [{ competence: '1', from: '', date: '' }] }), day)).toEqual([
    'no-earlier-record',
  ]);
  expect(draftPlan(draft({ ...given, kind: 'training' }))).not.toHaveProperty('recognised');
  expect(draftPlan(draft())).not.toHaveProperty('recognised');
});

test('E-7 the draw number stands in every plan', () => {
  expect(draftPlan(draft()).seed).toBe('k3x9q0ab');
  expect(draftPlan(draft({ kind: 'training' })).seed).toBe('k3x9q0ab');
});

test('tasks are moved by one place and never lost', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
});

test('coverage names letters, an e-mail takes its limit from the stimulus', () => {
  expect(coverageRows(qualification, [letter])).toEqual([
    { competence: '1', name: 'Písemně', covered: ['a'], uncovered: ['b'], recognised: [] },
    { competence: '2', name: 'Chat', covered: [], uncovered: ['a'], recognised: [] },
  ]);
  const earlier = { competence: '1', from: 'Z-17/2025', date: '2025-06-03' };
  expect(coverageRows(qualification, [letter], [earlier])[0]).toMatchObject({ uncovered: [], recognised: ['b'] });
  expect(criteriaOf(paperTask('X', 'x', [['1', 'a'], ['1', 'a'], ['2', 'a']]))).toEqual(['1a', '2a']); // prettier-ignore
  expect([letter, chat].map(minutesOf)).toEqual([10, 0]);
});

test('the exam’s day is the local one', () => {
  expect(dayOfMoment(new Date(2026, 0, 5, 0, 30).getTime())).toBe('2026-01-05');
});

describe('G-21 what lets a candidate sit the exam, and what is adjusted', () => {
  const adjustments = { extraPercent: 25, reason: ' posudek 12/2026 ', other: '' };

  test('stands in the plan of an exam where there is something to say', () => {
    const plan = draftPlan(draft({ entry: 'retraining', adjustments }));
    expect(plan.candidate.entry).toBe('retraining');
    expect(plan.adjustments).toEqual({ extraPercent: 25, reason: 'posudek 12/2026', other: '' });
    const plain = draftPlan(draft({ adjustments: { extraPercent: 0, reason: 'nic', other: ' ' } }));
    expect(plain).not.toHaveProperty('adjustments');
    expect(plain.candidate).not.toHaveProperty('entry');
  });

  test('an adjustment without the decision that documents it makes no exam', () => {
    const problems = draftProblems(draft({ adjustments: { ...adjustments, reason: ' ' } }), '2026-11-22');
    expect(problems).toContain('no-adjustment-reason');
  });
});
