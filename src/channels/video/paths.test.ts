/** The statechart of a video task by its paths: every state is reached, and from every state there is a way to the end. */
import { describe, expect, it } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { Json } from '../../exam/events.ts';
import { hostAuthor } from '../../exam/roles.ts';
import { videoMachine } from './machine.ts';
import { chatContact, examRules, videoStimulusFor } from './video.fixture.ts';

const fact = (type: string, data: Json = {}) => ({ id: type, at: 1, writtenAt: 1, by: hostAuthor, type, data });
const by = { side: 'candidate' };

const events = [
  fact('task.paused'),
  fact('task.resumed'),
  fact('customer.stopped'),
  fact('task.timeAdded', { ms: 1 }),
  fact('task.ended'),
  fact('exam.endedEarly'),
  fact('exam.quit'),
  fact('video.rang'),
  fact('video.answered'),
  fact('video.wrote', { ...by, text: 'x', masked: false }),
  fact('video.offered'),
  fact('video.offerAnswered', { accepted: true }),
  fact('video.asked', { topic: 'camera' }),
  fact('video.told', { topic: 'camera', answer: 'a1' }),
  fact('video.invited'),
  fact('video.codeEntered', { code: 'X', right: false }),
  fact('video.codeEntered', { code: 'Y', right: true }),
  fact('video.linkOpened'),
  fact('video.muted', { ...by, on: true }),
  fact('video.cameraSwitched', { ...by, on: true }),
  fact('video.screenSwitched', { ...by, on: true }),
  fact('video.froze', { on: true }),
  fact('video.fellBack', { ...by, from: 'video', to: 'audio', why: 'frozen' }),
  fact('video.fellBack', { ...by, from: 'audio', to: 'chat', why: 'lost' }),
  fact('video.recovered', { ...by, from: 'chat', to: 'audio' }),
  fact('video.recovered', { ...by, from: 'chat', to: 'video' }),
  fact('video.stepShown', { step: 'zaloha' }),
  fact('video.stepConfirmed', { step: 'zaloha' }),
  fact('video.stepTicked', { step: 'zaloha' }),
  fact('video.hungUp', by),
  fact('video.noted', { text: 'x' }),
  fact('video.filed', { note: 'x', code: 'TECH' }),
  fact('video.afterCallOver'),
];

interface Edge {
  readonly event: (typeof events)[number];
  readonly state: unknown;
}

const name = (state: unknown) => JSON.stringify((state as AnyMachineSnapshot).value);

/** State name → names reached by one fact; what is known is left out, so the walk is finite. Of facts that say the same
 *  in every state `from` is not judged. */
function walk(part: Parameters<typeof videoStimulusFor>[0]): Map<string, Set<string>> {
  const input = { stimulus: videoStimulusFor(part), session: examRules };
  const map = getAdjacencyMap(videoMachine as AnyStateMachine, { events, input, serializeState: name });
  return new Map(
    Object.values(map).map(({ state, transitions }) => [
      name(state),
      new Set(
        Object.values(transitions as Record<string, Edge>)
          .filter(({ event }) => (state as AnyMachineSnapshot).can(event))
          .map((edge) => name(edge.state)),
      ),
    ]),
  );
}

function lostFrom(edges: Map<string, Set<string>>, ends: readonly string[]): string[] {
  const good = new Set(ends);
  for (let before = -1; before !== good.size;) {
    before = good.size;
    for (const [from, to] of edges) if ([...to].some((one) => good.has(one))) good.add(from);
  }
  return [...edges.keys()].filter((one) => !good.has(one));
}

const open = (value: unknown) => JSON.stringify({ open: value });
const calls = ['video', 'audio', 'chat'].map((mode) => open({ call: mode }));
const common = [
  open({ contact: 'talking' }),
  open({ contact: 'waiting' }),
  ...calls,
  open('afterCall'),
  open('filed'),
  open('expired'),
  '"over"',
];

describe('Y-6 every path', () => {
  it('by phone', () => {
    const edges = walk({});
    expect([...edges.keys()].sort()).toEqual([open('waiting'), open('ringing'), ...common].sort());
    expect(lostFrom(edges, ['"over"'])).toEqual([]);
    expect(lostFrom(edges, [open('filed')])).toEqual(['"over"']);
  });

  it('by chat', () => {
    const edges = walk({ contact: chatContact });
    expect([...edges.keys()].sort()).toEqual([...common].sort());
    expect(lostFrom(edges, ['"over"'])).toEqual([]);
  });

  it('a call is left only by hanging up or by the end of the task, and every mode leads to every other', () => {
    const edges = walk({});
    for (const mode of calls) {
      const to = edges.get(mode) ?? new Set();
      expect([...to].filter((one) => !calls.includes(one)).sort()).toEqual(['"over"', open('afterCall')].sort());
      for (const other of calls) expect(to, `${mode} → ${other}`).toContain(other);
    }
  });

  it('what is over stays over', () => {
    const edges = walk({});
    expect(edges.get('"over"')).toEqual(new Set());
    expect(edges.get(open('filed'))).toEqual(new Set([open('filed'), '"over"']));
  });
});
