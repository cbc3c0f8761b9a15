/** The statecharts by their paths: every state is reached, and from every state there is a way to the end. */
import { describe, expect, it } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { hostAuthor } from '../exam/roles.ts';
import type { Json } from '../exam/events.ts';
import { chatMachine } from '../channels/chat/machine.ts';
import { emailMachine } from '../channels/email/machine.ts';
import { benefitsMachine } from '../exercises/benefits/machine.ts';
import { dictationMachine } from '../exercises/dictation/machine.ts';
import { oralMachine } from '../exercises/oral/machine.ts';
import { statementsMachine } from '../exercises/statements/machine.ts';
import { theoryMachine } from '../exercises/theory/machine.ts';
import { trainingPlanMachine } from '../exercises/training-plan/machine.ts';
import { transcriptsMachine } from '../exercises/transcripts/machine.ts';
import { taskMachine } from './task.ts';

const fact = (type: string, data: Json = {}) => ({ id: type, at: 1, writtenAt: 1, by: hostAuthor, type, data });

interface Edge {
  readonly event: ReturnType<typeof fact>;
  readonly state: unknown;
}

/** State name → names reached by one event; data are ignored, so the walk is finite. */
function walk(machine: AnyStateMachine, input: object, events: ReturnType<typeof fact>[]): Map<string, Set<string>> {
  const name = (state: AnyMachineSnapshot) => JSON.stringify(state.value);
  const map = getAdjacencyMap(machine, { events, input, serializeState: (state) => name(state as AnyMachineSnapshot) });
  return new Map(
    Object.values(map).map(({ state, transitions }) => [
      name(state as AnyMachineSnapshot),
      new Set(
        Object.values(transitions as Record<string, Edge>)
          .filter(({ event }) => (state as AnyMachineSnapshot).can(event))
          .map((edge) => name(edge.state as AnyMachineSnapshot)),
      ),
    ]),
  );
}

function endsFrom(edges: Map<string, Set<string>>, ends: readonly string[]): string[] {
  const good = new Set(ends);
  for (let before = -1; before !== good.size;) {
    before = good.size;
    for (const [from, to] of edges) if ([...to].some((name) => good.has(name))) good.add(from);
  }
  return [...edges.keys()].filter((name) => !good.has(name));
}

const timer = { seconds: 60, origin: 'local' as const };
const taskEvents = [
  fact('task.started'),
  fact('task.workBegun'),
  fact('task.paused', { reason: 'x' }),
  fact('task.resumed'),
  fact('customer.stopped'),
  fact('task.timeAdded', { ms: 1, why: 'credit', reason: 'x' }),
  fact('task.ended', { why: 'examiner' }),
  fact('exam.endedEarly', { reason: 'x' }),
];

describe('T-7 statecharts by their paths', () => {
  it('a task', () => {
    const edges = walk(taskMachine, { scenario: { reading: timer, working: timer } }, taskEvents);
    expect([...edges.keys()].sort()).toEqual(
      ['"ended"', '"waiting"', '{"begun":"paused"}', '{"begun":"reading"}', '{"begun":"working"}'].sort(),
    );
    expect(endsFrom(edges, ['"ended"'])).toEqual([]);
  });

  it('an e-mail', () => {
    const stimulus = { reply: { seconds: 600, origin: 'standard' } };
    const edges = walk(emailMachine, { stimulus }, [
      ...taskEvents,
      fact('email.opened', { deadlineAt: 601 }),
      fact('email.drafted', { text: 'x', subject: '', revision: 1 }),
      fact('email.sent', { text: 'x', subject: '' }),
      fact('email.expired'),
    ]);
    expect([...edges.keys()].sort()).toEqual(
      ['"frozen"', '"sent"', '{"answering":"open"}', '{"answering":"unopened"}'].sort(),
    );
    expect(endsFrom(edges, ['"frozen"', '"sent"'])).toEqual([]);
    expect(edges.get('"sent"')).toEqual(new Set());
  });

  it('a chat', () => {
    const stimulus = { silenceSeconds: { seconds: 120, origin: 'local' } };
    const edges = walk(chatMachine, { stimulus }, [...taskEvents, fact('chat.sent', { text: 'x', side: 'customer' })]);
    expect([...edges.keys()].sort()).toEqual(['"over"', '"talking"']);
    expect(endsFrom(edges, ['"over"'])).toEqual([]);
  });

  it('X-33 a choice among transcripts', () => {
    const lines = [{ who: 'operator', text: 'x' }];
    const stimulus = { situation: 'x', calls: [{ id: 'a', lines }] };
    const part = { recording: 'r', chunks: 1, bytes: 9, sha256: '' };
    const edges = walk(transcriptsMachine, { stimulus, session: { recording: true } }, [
      ...taskEvents,
      fact('transcripts.recordingStarted', { recording: 'r', mime: 'audio/mp4' }),
      fact('transcripts.recordingKept', part),
      fact('transcripts.recordingEnded', part),
      fact('transcripts.highlighted', { call: 'P', line: 0, text: '', revision: 1 }),
      fact('transcripts.chosen', { call: 'P', revision: 2 }),
      fact('transcripts.locked', { call: 'P', text: '' }),
    ]);
    expect([...edges.keys()].sort()).toEqual(['"deciding"', '"frozen"', '"locked"', '"over"', '"waiting"']);
    expect(endsFrom(edges, ['"frozen"', '"over"'])).toEqual([]);
    expect(edges.get('"locked"')).toEqual(new Set(['"locked"', '"over"']));
    expect(edges.get('"frozen"')).toEqual(new Set());
  });

  it('X-43 a dictation', () => {
    const time = { seconds: 60 };
    const stimulus = { message: { seconds: 20 }, transcript: { time }, copy: { time }, card: { codes: [] } };
    const edges = walk(dictationMachine, { stimulus, session: {} }, [
      ...taskEvents,
      fact('dictation.opened', { deadlineAt: 61 }),
      fact('dictation.played'),
      fact('dictation.transcriptExpired'),
      fact('dictation.filed', { fields: {}, code: null }),
      fact('dictation.copyStarted', { deadlineAt: 61 }),
      fact('dictation.copied', { why: 'candidate' }),
    ]);
    const names = ['between', 'copying', 'done', 'frozen', 'listening', 'unopened'];
    expect([...edges.keys()].sort()).toEqual(names.map((name) => `"${name}"`));
    expect(endsFrom(edges, ['"frozen"', '"done"'])).toEqual([]);
    expect(edges.get('"done"')).toEqual(new Set());
    expect(edges.get('"frozen"')).toEqual(new Set());
  });

  it('X-132 statement cards', () => {
    const dimensions = [{ id: 'a', options: [{ id: 'b' }] }];
    const stimulus = { situation: 'x', dimensions, cards: [{ id: 'c', text: 'x', key: { a: ['b'] } }] };
    const answers = [{ card: '1', choices: { a: 'b' } }];
    const edges = walk(statementsMachine, { stimulus, session: {} }, [
      ...taskEvents,
      fact('statements.answered', { answers, revision: 1 }),
      fact('statements.submitted', { answers }),
    ]);
    expect([...edges.keys()].sort()).toEqual(['"frozen"', '"submitted"', '"waiting"', '"working"']);
    expect(endsFrom(edges, ['"frozen"', '"submitted"'])).toEqual([]);
    expect(edges.get('"submitted"')).toEqual(new Set());
    expect(edges.get('"frozen"')).toEqual(new Set());
  });

  it('X-121 an exercise in benefits', () => {
    const stimulus = { features: [{ id: 'a' }], ownRows: 0, time: { seconds: 60 } };
    const rows = { given: [{ feature: 'a', advantage: 'x', benefit: 'x' }], own: [] };
    const edges = walk(benefitsMachine, { stimulus, session: {} }, [
      ...taskEvents,
      fact('benefits.opened', { deadlineAt: 61 }),
      fact('benefits.drafted', { ...rows, revision: 1 }),
      fact('benefits.submitted', rows),
      fact('benefits.expired'),
    ]);
    const names = ['expired', 'frozen', 'submitted', 'waiting', 'working'];
    expect([...edges.keys()].sort()).toEqual(names.map((name) => `"${name}"`));
    expect(endsFrom(edges, ['"expired"', '"frozen"', '"submitted"'])).toEqual([]);
    expect(edges.get('"submitted"')).toEqual(new Set());
    expect(edges.get('"frozen"')).toEqual(new Set());
  });

  it('X-140 oral questions', () => {
    const stimulus = { shows: 'text', questions: [{ id: 'a', text: 'x', key: 'x' }] };
    const edges = walk(oralMachine, { stimulus, session: { kind: 'exam' } }, [
      ...taskEvents,
      fact('oral.asked', { question: 'a' }),
      fact('oral.added', { id: 'own-1', text: 'x', reason: 'x' }),
      fact('oral.marked', { question: 'a', verdict: 'met' }),
      fact('oral.closed', { gaps: [] }),
    ]);
    expect([...edges.keys()].sort()).toEqual(['"asking"', '"closed"', '"frozen"', '"waiting"']);
    expect(endsFrom(edges, ['"frozen"'])).toEqual([]);
  });

  it('X-146 a theory test', () => {
    const options = [{ id: 'b', text: 'x' }];
    const stimulus = { items: [{ id: 'a', text: 'x', options, key: ['b'] }], draw: 1, time: { seconds: 60 } };
    const answer = { item: '1', options: ['a'] };
    const edges = walk(theoryMachine, { stimulus, session: {} }, [
      ...taskEvents,
      fact('theory.opened', { deadlineAt: 61 }),
      fact('theory.answered', { ...answer, revision: 1 }),
      fact('theory.submitted', { answers: [answer] }),
      fact('theory.expired'),
    ]);
    const names = ['expired', 'frozen', 'submitted', 'waiting', 'working'];
    expect([...edges.keys()].sort()).toEqual(names.map((name) => `"${name}"`));
    expect(endsFrom(edges, ['"expired"', '"frozen"', '"submitted"'])).toEqual([]);
    expect(edges.get('"submitted"')).toEqual(new Set());
    expect(edges.get('"frozen"')).toEqual(new Set());
  });

  it('X-181 a training plan', () => {
    const time = { seconds: 60 };
    const stimulus = { weeks: [], planning: time, lesson: time };
    const goals = [{ id: 'a', until: '', verb: '', measure: '', week: null }];
    const edges = walk(trainingPlanMachine, { stimulus, session: { kind: 'exam' } }, [
      ...taskEvents,
      fact('training.opened', { deadlineAt: 61 }),
      fact('training.submitted', { goals, why: 'time' }),
      fact('training.goalPicked', { goal: 'a', how: 'examiner' }),
      fact('training.lessonStarted', { deadlineAt: 61 }),
      fact('training.lessonEnded', { why: 'candidate' }),
    ]);
    const names = ['done', 'frozen', 'lesson', 'picked', 'planning', 'submitted', 'waiting'];
    expect([...edges.keys()].sort()).toEqual(names.map((name) => `"${name}"`));
    expect(endsFrom(edges, ['"done"', '"frozen"'])).toEqual([]);
    expect(edges.get('"submitted"')).not.toContain('"lesson"');
    expect(edges.get('"done"')).toEqual(new Set());
    expect(edges.get('"frozen"')).toEqual(new Set());
  });
});
