/** One company's page as a task: what may come when. A pure fold; details are judged by possible.ts, what is known
 *  afterwards is apply.ts. Nothing on the page closes it: the note is filed once, and the conversation goes on until the
 *  task ends.
 *
 *      open{unfiled → filed} → over
 */
import { assign, setup } from 'xstate';
import { apply } from './apply.ts';
import { type SocialContext, newContext } from './context.ts';
import type { AnyFact } from './facts.ts';
import { possible } from './possible.ts';
import type { SocialStimulus } from './stimulus.ts';
import { whenTaskEnds } from '../around-task.ts';

const happens = { guard: 'possible', actions: 'apply' } as const;

export const socialMachine = setup({
  types: {
    context: {} as SocialContext,
    events: {} as AnyFact,
    input: {} as { stimulus: SocialStimulus },
  },
  actions: { apply: assign(({ context, event }) => apply(context, event)) },
  guards: { possible: ({ context, event }) => possible(context, event) },
}).createMachine({
  id: 'social',
  context: ({ input: { stimulus } }) => newContext(stimulus),
  initial: 'open',
  states: {
    open: {
      initial: 'unfiled',
      on: {
        'social.replied': happens,
        'social.edited': happens,
        'social.deleted': happens,
        'social.messaged': happens,
        'social.messageAnswered': happens,
        'social.hidden': happens,
        'social.unhidden': happens,
        'social.removed': happens,
        'social.reported': happens,
        'social.followedUp': happens,
        'social.commented': happens,
        'social.reacted': happens,
        'social.wentViral': happens,
        'social.fellSilent': happens,
        'social.turned': happens,
        'social.drafted': happens,
        'customer.opened': happens,
        'task.workBegun': happens,
        'task.paused': happens,
        'task.resumed': happens,
        'customer.stopped': happens,
        ...whenTaskEnds('over'),
      },
      states: {
        unfiled: {
          on: {
            'social.noted': happens,
            'social.filed': { guard: 'possible', target: 'filed', actions: 'apply' },
          },
        },
        filed: {},
      },
    },
    over: {},
  },
});
