// @vitest-environment node
/** The course of a report: what is taken when, its two clocks, and who sees what (CZ-26). */
import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { hostAuthor } from '../../exam/roles.ts';
import { report } from './channel.ts';
import { type ReportFact, reportMachine } from './machine.ts';
import { projectReport } from './projections.ts';
import { quarter } from './quarter.fixture.ts';
import type { ReportStimulus } from './stimulus.ts';

const stimulus: ReportStimulus = {
  target: { percent: 80, seconds: 20 },
  preparation: { seconds: 2700, origin: 'local' },
  presentation: { seconds: 600, origin: 'local' },
  tolerance: { percent: 0.5, origin: 'local' },
  table: quarter,
};
const candidate = { seat: 'candidate', role: 'candidate', lead: false } as const;
const start = initialTransition(reportMachine, { stimulus })[0];
type State = typeof start;
type Step = readonly [at: number, type: ReportFact['type'], data?: object, writtenAt?: number, by?: 'host'];

const factOf = ([at, type, data = {}, writtenAt = at, by]: Step) =>
  ({ id: `${at}`, at, writtenAt, by: by ? hostAuthor : candidate, type, data }) as unknown as ReportFact;
const may = (state: State, ...step: Step) => state.can(factOf(step));
const after = (...steps: Step[]): State =>
  steps.reduce((state, step) => transition(reportMachine, state, factOf(step))[0], start);

const begun: Step = [1_000, 'task.workBegun'];
const edit = (at: number, address: string, text: string, writtenAt = at): Step => [
  at,
  'report.cellEdited',
  { blocks: [{ at: address, rows: [[text]] }], revision: at },
  writtenAt,
];
const timedOut: Step = [2_701_000, 'report.presentationStarted', { deadlineAt: 3_301_000 }, 2_701_000, 'host'];

describe('X-64 the course of a report', () => {
  it('keeps what is changed, and the newest of each text', () => {
    const state = after(
      begun,
      edit(2_000, 'B2', '5'),
      edit(3_000, 'B3', '=B2*2'),
      [4_000, 'report.figureEntered', { figure: 'aht', period: 'whole', text: '337' }],
      [5_000, 'report.formulaNamed', { formula: 'A' }],
      [6_000, 'report.concluded', { text: 'novější', revision: 2 }],
      [7_000, 'report.concluded', { text: 'starší', revision: 1 }],
      edit(8_000, 'B2', ''),
    );
    const view = projectReport(state, 'candidate');
    expect(view).toMatchObject({
      cells: [[], [], ['', '=B2*2']],
      revision: 8_000,
      figures: { 'aht/whole': '337' },
      formula: 'A',
      texts: { conclusion: { text: 'novější', revision: 2 }, marketing: null },
    });
  });

  it('begins the presentation by itself when the preparation is over, and ends it by its clock', () => {
    expect(report.deadlines(after(begun))).toEqual([
      { at: 2_701_000, type: 'report.presentationStarted', data: { deadlineAt: 3_301_000 } },
    ]);
    const state = after(begun, timedOut);
    expect(state.context.closed).toEqual({ at: 2_701_000, why: 'time' });
    expect(report.deadlines(state)).toEqual([
      { at: 3_301_000, type: 'report.presentationEnded', data: { why: 'time' } },
    ]);
    expect(may(after(begun), 2_000, 'report.presentationStarted', { deadlineAt: 1 })).toBe(false);
  });

  it('takes nothing after it was handed in, and lets the candidate begin to talk', () => {
    const state = after(begun, [9_000, 'report.submitted']);
    expect(state.context).toMatchObject({ closed: { at: 9_000, why: 'handed-in' } });
    expect(may(state, ...edit(9_500, 'A1', '1', 8_900))).toBe(false);
    expect(report.deadlines(state)).toEqual([]);
    const talking = transition(
      reportMachine,
      state,
      factOf([10_000, 'report.presentationStarted', { deadlineAt: 70 }]),
    )[0];
    expect(talking.context).toMatchObject({
      closed: { at: 9_000 },
      presentation: { state: 'running', deadlineAt: 70 },
    });
    const done = transition(reportMachine, talking, factOf([60_000, 'report.presentationEnded', { why: 'said' }]))[0];
    expect([done.value, done.context.presented]).toEqual(['over', { endedAt: 60_000, why: 'said' }]);
    // until then the desk says what a task that is handed in would end without
    expect([after(begun), talking, done].map((state) => projectReport(state, 'candidate').unfinished)).toEqual([
      ...['presentation', 'presentation', null],
    ]);
  });

  it('takes the last changes that were on their way at the end of the preparation', () => {
    const state = after(begun, timedOut);
    expect(may(state, ...edit(2_702_000, 'A1', '1', 2_700_900))).toBe(true);
    expect(may(state, ...edit(2_702_000, 'A1', '1', 2_701_100))).toBe(false);
    expect(may(state, ...edit(2_705_000, 'A1', '1', 2_700_900))).toBe(false);
  });

  it('stands while the task stands, and its time is given to the part that runs', () => {
    const state = after(
      begun,
      [2_000, 'task.paused'],
      [62_000, 'task.resumed'],
      [63_000, 'task.timeAdded', { ms: 5_000 }],
    );
    expect(report.deadlines(state)[0]?.at).toBe(2_701_000 + 60_000 + 5_000);
    const talking = transition(
      reportMachine,
      after(begun, timedOut),
      factOf([2_800_000, 'task.timeAdded', { ms: 9 }]),
    )[0];
    expect(report.deadlines(talking)[0]?.at).toBe(3_301_009);
  });

  it('ends with its task, keeping what there is', () => {
    const state = after(begun, edit(2_000, 'A1', 'x'), [3_000, 'task.ended']);
    expect(projectReport(state, 'examiner')).toMatchObject({
      cells: [['x']],
      closed: { why: 'task' },
      presented: null,
    });
    expect(may(state, ...edit(3_500, 'A2', 'y'))).toBe(false);
    expect(after(begun, timedOut, [2_900_000, 'task.ended']).context.presented).toEqual({
      endedAt: 2_900_000,
      why: 'task',
    });
  });

  it('refuses a sheet that would not fit into a message', () => {
    const rows = Array.from({ length: 250 }, () => ['x'.repeat(500)]);
    expect(may(after(begun), 2_000, 'report.cellEdited', { blocks: [{ at: 'A1', rows }], revision: 1 })).toBe(false);
  });
});

describe('X-63 data of commands', () => {
  const valid = (type: string, data: object) => report.commands[type]?.data.safeParse(data).success;
  it('have to lie in the sheet, in one line, with nothing invisible', () => {
    const at = (address: string, rows: string[][]) =>
      valid('report.edit', { blocks: [{ at: address, rows }], revision: 1 });
    expect([at('A1', [['x']]), at('Z300', [['x']])]).toEqual([true, true]);
    expect([at('Z300', [['x', 'y']]), at('AA1', [['x']]), at('A0', [['x']]), at('A301', [['x']])]).toEqual(
      Array(4).fill(false),
    );
    expect([at('A1', [['a\nb']]), at('A1', [['x'.repeat(501)]]), at('A1', [])]).toEqual([false, false, false]);
  });
  it('name an indicator, a period and a formula that exist', () => {
    const figure = { figure: 'aht', period: '2026-01', text: '1' };
    expect(valid('report.enter', figure)).toBe(true);
    expect(valid('report.enter', { ...figure, figure: 'x' })).toBe(false);
    expect(valid('report.enter', { ...figure, period: 'campaign' })).toBe(false);
    expect([valid('report.nameFormula', { formula: 'C' }), valid('report.nameFormula', { formula: 'D' })]).toEqual([
      true,
      false,
    ]);
  });
  it('of a chart are areas of the sheet', () => {
    const chart = { kind: 'line', title: 'Kontakty', x: 'den', y: 'ks', labels: 'A2:A91', values: 'B2:B91' };
    expect([valid('report.chart', chart), valid('report.chart', { ...chart, values: 'B2:AB9' })]).toEqual([
      true,
      false,
    ]);
    expect(valid('report.chart', { ...chart, title: ' ' })).toBe(false);
  });
});

describe('X-60 who sees what', () => {
  const state = after(begun, [2_000, 'report.pasted', { length: 5, allowed: false }]);
  it('the candidate gets rows, and neither constants nor right values', () => {
    const view = projectReport(state, 'candidate');
    expect(view.rows).toHaveLength(90);
    expect([view.checks, view.pastes]).toEqual([null, null]);
    expect(JSON.stringify(view)).not.toMatch(
      /periods":\[\{|inTimePercent|tenths|74[.,]1[34]|holidays|tolerance|surveyOneIn/,
    );
    expect(projectReport(state, 'observer')).toEqual(view);
  });
  it('who marks gets what is right, and what was pasted', () => {
    expect(projectReport(state, 'examiner').checks?.figures).toHaveLength(36);
    expect(projectReport(state, 'examiner').pastes).toHaveLength(1);
    expect(projectReport(state, 'figurant')).toMatchObject({ pastes: null, checks: { sums: { length: 4 } } });
  });
});
