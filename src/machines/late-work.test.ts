import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { hostAuthor } from '../exam/roles.ts';
import type { Json } from '../exam/events.ts';
import { taskMachine } from './task.ts';

const fact = (type: string, data: Json = {}, at = 1) =>
  ({ id: `${type}-${at}`, at, writtenAt: at, by: hostAuthor, type, data }) as never;
const kept = (data: Json, at: number) => fact('task.workKept', { type: 'training.changeGoal', data, newest: true }, at);

describe('X-202 late work of which only the newest counts', () => {
  it('replaces an older version of the same, and not another goal that was changed late as well', () => {
    let [state] = initialTransition(taskMachine, { scenario: {} });
    const facts = [
      fact('task.started'),
      kept({ id: 'g1', text: 'a' }, 2),
      kept({ id: 'g2', text: 'b' }, 3),
      kept({ id: 'g1', text: 'c' }, 4),
    ];
    for (const one of facts) [state] = transition(taskMachine, state, one);
    expect(state.context.late.map(({ data }) => data)).toEqual([
      { id: 'g2', text: 'b' },
      { id: 'g1', text: 'c' },
    ]);
  });
});
