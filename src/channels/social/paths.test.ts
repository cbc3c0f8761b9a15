/** The statechart of a page by its paths: every state is reached, and from every state there is a way to the end. */
import { describe, expect, it } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { Json } from '../../exam/events.ts';
import { hostAuthor } from '../../exam/roles.ts';
import { social } from './channel.ts';
import { socialMachine } from './machine.ts';
import { socialStimulusFor } from './social.fixture.ts';

const fact = (type: string, data: Json = {}) => ({ id: type, at: 1, writtenAt: 1, by: hostAuthor, type, data });
const words = { text: 'x', masked: false };

const events = [
  fact('task.workBegun'),
  fact('task.paused'),
  fact('task.resumed'),
  fact('customer.opened'),
  fact('customer.stopped'),
  fact('task.ended'),
  fact('exam.endedEarly'),
  fact('exam.quit'),
  fact('social.replied', { ...words, to: 'c2' }),
  fact('social.edited', { ...words, reply: 'social.replied' }),
  fact('social.deleted', { reply: 'social.replied' }),
  fact('social.messaged', { ...words, to: 'c2' }),
  fact('social.messageAnswered', words),
  fact('social.hidden', { comment: 'c2' }),
  fact('social.unhidden', { comment: 'c2' }),
  fact('social.removed', { comment: 'c2' }),
  fact('social.reported', { comment: 'c2', reason: 'spam' }),
  fact('social.followedUp', { ...words, script: false }),
  fact('social.commented', { step: 1 }),
  fact('social.reacted', { step: 0 }),
  fact('social.wentViral', { step: 2 }),
  fact('social.fellSilent'),
  fact('social.turned', { to: 'private' }),
  fact('social.drafted', { ...words, place: 'reply', to: 'c2' }),
  fact('social.noted', { text: 'x' }),
  fact('social.filed', { note: 'x', code: 'REK' }),
];
const name = (state: unknown) => JSON.stringify((state as AnyMachineSnapshot).value);

interface Edge {
  readonly event: (typeof events)[number];
  readonly state: unknown;
}

/** State name → names reached by one fact; what is known is left out, so the walk is finite. */
function walk(): Map<string, Set<string>> {
  const input = { stimulus: socialStimulusFor() };
  const map = getAdjacencyMap(socialMachine as AnyStateMachine, { events, input, serializeState: name });
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

describe('D-19 every path of a page', () => {
  const [unfiled, filed, over] = ['{"open":"unfiled"}', '{"open":"filed"}', '"over"'];

  it('leads to the end, and the note is filed once', () => {
    const edges = walk();
    expect([...edges.keys()].sort()).toEqual([over, filed, unfiled].sort());
    expect(edges.get(unfiled)).toEqual(new Set([unfiled, filed, over]));
    expect(edges.get(filed)).toEqual(new Set([filed, over]));
    expect(edges.get(over)).toEqual(new Set());
  });

  it('takes every fact of the channel somewhere', () => {
    const known = new Set(events.map(({ type }) => type));
    const named = [...Object.values(social.commands).map(({ event }) => event), ...social.happens];
    expect(named.filter((type) => !known.has(type))).toEqual([]);
    for (const type of named) expect(type).toMatch(/^social\.[a-z]+[A-Za-z]*$/);
  });

  it('after the note the conversation goes on, another note does not', () => {
    const input = { stimulus: socialStimulusFor() };
    const map = getAdjacencyMap(socialMachine as AnyStateMachine, { events, input, serializeState: name });
    const state = Object.values(map)
      .map((one) => one.state as AnyMachineSnapshot)
      .find((one) => name(one) === filed);
    expect(state?.can(fact('social.replied', { ...words, to: 'c1' }))).toBe(true);
    expect(state?.can(fact('social.filed', { note: 'y', code: 'REK' }))).toBe(false);
  });
});
