/** What was looked up in the house's texts during which task, what was put into a reply, how far a script was followed (PL-11,
 *  PL-12, PL-35, PL-41). Knows the texts by their ids only. */
import * as z from 'zod/mini';
import { identifier, written } from '../../exam/text.ts';
import type { World } from '../../exam/world.ts';
import { type Part, rule } from '../part.ts';

export interface Consulted {
  readonly task: string;
  readonly at: number;
  readonly text: string;
  /** `used`: put into what goes to the customer. */
  readonly how: 'opened' | 'used';
}
export interface KnowledgeState {
  readonly consulted: readonly Consulted[];
  readonly searches: readonly {
    readonly task: string;
    readonly at: number;
    readonly query: string;
    readonly found: number;
  }[];
  /** Steps of a script that are ticked, by `task/script`. */
  readonly ticks: Readonly<Record<string, readonly number[]>>;
}

export const houseTexts = ({ articles, procedures, scripts, standards, authority, products }: World): string[] => [
  ...[...articles, ...procedures, ...scripts, ...standards, ...authority].map(({ id }) => id),
  // also one without a sheet has a price, and pieces or none
  ...products.map(({ code }) => code),
];

const consult = (how: Consulted['how']) =>
  rule<KnowledgeState, { text: string }>(
    (own, { task = '', at, data: { text } }) => ({ ...own, consulted: [...own.consulted, { task, at, text, how }] }),
    ({ input: { world } }, { data: { text } }) => houseTexts(world).includes(text),
  );

export const knowledge: Part<KnowledgeState> = {
  start: () => ({ consulted: [], searches: [], ticks: {} }),
  rules: {
    'knowledge.opened': consult('opened'),
    'knowledge.used': consult('used'),
    'knowledge.searched': rule<KnowledgeState, { query: string; found: number }>((own, { task = '', at, data }) => ({
      ...own,
      searches: [...own.searches, { task, at, ...data }],
    })),
    'script.ticked': rule<KnowledgeState, { script: string; step: number; on: boolean }>(
      (own, { task = '', data: { script, step, on } }) => {
        const key = `${task}/${script}`;
        const others = (own.ticks[key] ?? []).filter((one) => one !== step);
        return { ...own, ticks: { ...own.ticks, [key]: on ? [...others, step] : others } };
      },
      ({ input: { world } }, { data: { script } }) =>
        [...world.scripts, ...world.procedures].some(({ id }) => id === script),
    ),
  },
  commands: {
    'knowledge.open': { by: ['candidate'], data: z.strictObject({ text: identifier }), event: 'knowledge.opened' },
    'knowledge.use': { by: ['candidate'], data: z.strictObject({ text: identifier }), event: 'knowledge.used' },
    'knowledge.search': {
      by: ['candidate'],
      data: z.strictObject({ query: written(120), found: z.int().check(z.minimum(0)) }),
      event: 'knowledge.searched',
    },
    'script.tick': {
      by: ['candidate'],
      data: z.strictObject({ script: identifier, step: z.int().check(z.minimum(0), z.maximum(100)), on: z.boolean() }),
      event: 'script.ticked',
    },
  },
};
