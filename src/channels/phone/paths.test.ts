/** The telephone by its paths: every phase is reached, from every state there is a way to the end without ending the
 *  task, and on every way the line knows who hung up. Data are bounded, so the walk is finite. */
import { beforeAll, describe, expect, it } from 'vitest';
import { getAdjacencyMap, getSimplePaths } from 'xstate/graph';
import type { Json } from '../../exam/events.ts';
import { type Author, hostAuthor } from '../../exam/roles.ts';
import type { Line } from './line.ts';
import { phoneMachine } from './machine.ts';
import { examRules, type PhoneState, phoneStimulusFor } from './phone.fixture.ts';

type Event = Parameters<PhoneState['can']>[0];
const fact = (type: string, data: Json = {}, by: Author = hostAuthor): Event =>
  ({ id: type, at: 1, writtenAt: 1, by, type, data }) as Event;

/** Ringing limits and the like come as facts here: time does not pass. */
const onLine = (line: 'first' | 'second'): Event[] => [
  fact('phone.rang', { line }),
  fact('phone.answered', { line, side: 'candidate' }),
  fact('phone.answered', { line, side: 'customer' }),
  fact('phone.rejected', { line, side: 'candidate' }),
  fact('phone.rejected', { line, side: 'customer' }),
  fact('phone.missed', { line }),
  fact('phone.resumed', { line }),
  fact('phone.hungUp', { line, party: 'candidate' }),
  fact('phone.hungUp', { line, party: 'customer' }),
  fact('phone.hungUp', { line, party: 'department' }),
];
const dialling = ['000 111 222', '000555666', '999'].map((number) => fact('phone.dialled', { number }));
const transferring = [
  ...(['blind', 'attended'] as const).map((kind) => fact('phone.transferAsked', { department: 'servis', kind })),
  fact('phone.departmentAnswered', { role: 'examiner' }),
  fact('phone.departmentRefused', { missed: false }),
  fact('phone.transferred'),
  fact('phone.takenBack'),
];
const filing = [
  fact('phone.filed', { note: 'x', code: 'rek', callBackAt: null }),
  fact('phone.filed', { note: 'x', code: 'nic', callBackAt: null }),
  fact('phone.afterCallOver'),
];
const events = [
  ...onLine('first'),
  ...onLine('second'),
  ...dialling,
  ...transferring,
  fact('phone.held'),
  ...filing,
  fact('task.ended', { why: 'examiner' }),
];

const lineName = (line: Line | undefined) =>
  line ? [line.state, line.direction, line.who ? 'somebody' : 'nobody', line.answeredAt > 0].join(' ') : 'none';
/** All that decides what may come next. */
const name = ({ value, context }: PhoneState): string =>
  JSON.stringify([
    value,
    lineName(context.lines.first),
    lineName(context.lines.second),
    context.transfer && [context.transfer.line, context.transfer.kind, context.transfer.state],
    context.passedOn && [context.passedOn.line, context.passedOn.kind, context.passedOn.endedAt > 0],
    context.past.some(({ answeredAt }) => answeredAt > 0),
  ]);

interface Edge {
  readonly event: Event;
  readonly state: PhoneState;
}
interface Place {
  readonly state: PhoneState;
  readonly next: ReadonlyMap<string, string>;
}

function walk(direction: 'inbound' | 'outbound'): Map<string, Place> {
  const input = { stimulus: phoneStimulusFor({ direction }), session: examRules };
  const map = getAdjacencyMap(phoneMachine, { events, input, serializeState: (state) => name(state as PhoneState) });
  return new Map(
    Object.values(map).map(({ state, transitions }) => {
      const here = state as PhoneState;
      const edges = Object.values(transitions as Record<string, Edge>);
      const next = edges
        .filter(({ event }) => here.can(event))
        .map(({ event, state: then }) => [JSON.stringify(event), name(then)] as const);
      return [name(here), { state: here, next: new Map(next) }];
    }),
  );
}

/** Names from which no way leads to a good one. */
function stuck(places: Map<string, Place>, good: (state: PhoneState) => boolean, mayUse: (event: string) => boolean) {
  const ends = new Set([...places].filter(([, { state }]) => good(state)).map(([key]) => key));
  for (let before = -1; before !== ends.size;) {
    before = ends.size;
    for (const [from, { next }] of places)
      if ([...next].some(([event, to]) => mayUse(event) && ends.has(to))) ends.add(from);
  }
  return [...places.keys()].filter((key) => !ends.has(key));
}

describe.each(['inbound', 'outbound'] as const)('F-11 the telephone by its paths, %s', (direction) => {
  let places: Map<string, Place>;
  beforeAll(() => void (places = walk(direction)), 120_000);

  it('F-11 reaches every phase, both lines and every stage of a transfer', () => {
    expect(places.size).toBeGreaterThan(500);
    const reached = new Set([...places.values()].map(({ state }) => JSON.stringify(state.value)));
    const phases = ['ready', 'ringing', 'talking', 'afterCall', 'filed', 'expired'].map((open) => ({ open }));
    expect([...reached].sort()).toEqual([...phases, 'over'].map((value) => JSON.stringify(value)).sort());
    const all = [...places.values()].map(({ state }) => state.context);
    for (const id of ['first', 'second'] as const)
      for (const state of ['ringing', 'talking', 'held', 'ended'])
        expect(
          all.some(({ lines }) => lines[id]?.state === state),
          `${id} ${state}`,
        ).toBe(true);
    for (const kind of ['blind', 'attended']) {
      expect(all.some(({ transfer }) => transfer?.kind === kind && transfer.state === 'ringing')).toBe(true);
      expect(all.some(({ passedOn }) => passedOn?.kind === kind)).toBe(true);
    }
    expect(all.some(({ transfer }) => transfer?.state === 'joined')).toBe(true);
  });

  it('F-11 has no dead end: from every state the candidate’s and customer’s own doing leads to the end', () => {
    const done = (state: PhoneState) => state.matches({ open: 'filed' }) || state.matches({ open: 'expired' });
    const ofPeople = (event: string) => !/task\.|missed|Over/.test(event);
    const open = new Map([...places].filter(([, { state }]) => !state.matches('over')));
    expect(stuck(open, done, ofPeople)).toEqual([]);
  });

  it('F-12 the end of the task ends every call, wherever it is', () => {
    for (const { state, next } of places.values()) {
      if (state.matches('over')) continue;
      const after = places.get(next.get(JSON.stringify(events.at(-1))) ?? '');
      expect(after?.state.matches('over')).toBe(true);
      const { lines, transfer, passedOn } = after?.state.context ?? {};
      expect([lines?.first, lines?.second].every((line) => !line || line.state === 'ended')).toBe(true);
      expect([transfer, passedOn?.endedAt]).not.toContain(0);
      expect(transfer).toBeUndefined();
    }
  });

  it('F-3 talks on one line at most, and never while a department is on the line', () => {
    for (const { state } of places.values()) {
      const { lines, transfer } = state.context;
      const talking = [lines.first, lines.second].filter((line) => line?.state === 'talking');
      expect(talking.length + (transfer?.state === 'joined' ? 1 : 0)).toBeLessThan(2);
    }
  });
});

describe('F-1 who hung up, on every way', () => {
  const short = [
    ...onLine('first').filter(({ data }) => !('party' in data && data.party === 'department')),
    fact('phone.dialled', { number: '000 111 222' }),
    fact('phone.held'),
    ...filing.slice(0, 1),
  ];
  it.each(['inbound', 'outbound'] as const)('F-1 %s', (direction) => {
    const input = { stimulus: phoneStimulusFor({ direction }), session: examRules };
    // states of one name are one place of the graph: here how a call has ended belongs to it
    const withEnd = (state: PhoneState) => {
      const { first } = state.context.lines;
      return `${name(state)} ${first?.end} ${first?.endedBy} ${state.context.past.length}`;
    };
    const paths = getSimplePaths(phoneMachine, {
      events: short,
      input,
      serializeState: (state) => withEnd(state as PhoneState),
      stopWhen: (state) => (state as PhoneState).context.past.length > 0,
      toState: (state) => (state as PhoneState).matches({ open: 'filed' }),
    });
    // rejected, missed, given up, or hung up by either side out of talk or hold; dialled, and of an inbound task also rung
    expect(paths.length).toBe(direction === 'inbound' ? 14 : 7);
    for (const { steps, state } of paths) {
      const { first } = (state as PhoneState).context.lines;
      const last = steps.map(({ event }) => event as Event).findLast(({ type }) => /hungUp|rejected|missed/.test(type));
      const data = (last?.data ?? {}) as { party?: string; side?: string };
      const ends: Record<string, string> = { 'phone.hungUp': 'hung-up', 'phone.rejected': 'rejected' };
      expect(first?.endedBy ?? null).toBe(data.party ?? data.side ?? null);
      expect(first?.end).toBe(ends[last?.type ?? ''] ?? 'missed');
    }
  });
});
