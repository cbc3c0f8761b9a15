/** A case as nodes and edges: stages in their order, what hangs on what, gates on the way. Items that nothing hangs on and
 *  that hang on nothing are left out: they can come at any time and would only hide the rest. Pure; no words, no places. */
import type { Needs, Scenario } from '../../exam/scenario.ts';
import { type CaseItem, caseItems, keyOf } from './caseItems.ts';

/** What must hold besides the item where an edge begins. */
export interface Gate {
  readonly byTap?: true;
  readonly moodAtMost?: number;
  readonly moodAtLeast?: number;
  readonly factsAtLeast?: number;
  readonly atSeconds?: number;
}

/** `order`: comes after; `told` … `complicated`: a need that names its item; `reveals`: a line tells a fact. */
export type EdgeKind = 'order' | 'told' | 'right' | 'wrong' | 'said' | 'complicated' | 'reveals';

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly gate?: Gate;
}

export interface CaseGraph {
  readonly nodes: readonly CaseItem[];
  readonly edges: readonly GraphEdge[];
}

function gateOf({ needs, byTap, atSeconds }: CaseItem): Gate | undefined {
  const { moodAtMost, moodAtLeast, factsAtLeast } = needs ?? {};
  const gate: Gate = {
    ...(byTap && { byTap }),
    ...(moodAtMost !== undefined && { moodAtMost }),
    ...(moodAtLeast !== undefined && { moodAtLeast }),
    ...(factsAtLeast !== undefined && { factsAtLeast }),
    ...(atSeconds !== undefined && { atSeconds }),
  };
  return Object.keys(gate).length > 0 ? gate : undefined;
}

/** Edges from the items that the needs name. */
function named(to: string, needs: Needs | undefined): GraphEdge[] {
  const from = (kind: EdgeKind, of: 'fact' | 'question' | 'line', ids: readonly string[] = []) =>
    ids.map((id): GraphEdge => ({ from: keyOf(of, id), to, kind }));
  return [
    ...from('told', 'fact', needs?.facts),
    ...from('right', 'question', needs?.right),
    ...from('wrong', 'question', needs?.wrong),
    ...from('said', 'line', needs?.said),
    ...(needs?.complicated ? [{ from: keyOf('complication', 'complication'), to, kind: 'complicated' as const }] : []),
  ];
}

/** The stage after which an item comes, if the diagram is to say so. */
function after(item: CaseItem, { stages }: Scenario): string | undefined {
  const { kind, id, needs } = item;
  const [first] = stages;
  const stage = (of: string | undefined) => of && keyOf('stage', of);
  if (kind === 'opening') return undefined;
  if (kind === 'stage') {
    const before = stages[stages.findIndex((one) => one.id === id) - 1];
    return before ? stage(before.id) : keyOf('opening', 'opening');
  }
  if (kind === 'outcome') return stage(needs?.stage ?? stages.at(-1)?.id);
  if (needs?.stage) return stage(needs.stage);
  return gateOf(item) ? stage(first?.id) : undefined;
}

export function caseGraph(scenario: Scenario): CaseGraph {
  const items = caseItems(scenario);
  const wanted = items.flatMap((item): GraphEdge[] => {
    const from = after(item, scenario);
    const gate = gateOf(item);
    return [
      ...(from ? [{ from, to: item.key, kind: 'order' as const, ...(gate && { gate }) }] : []),
      ...named(item.key, item.needs),
    ];
  });
  const concerned = new Set(wanted.flatMap(({ from, to }) => [from, to]));
  const nodes = items.filter(({ key }) => concerned.has(key));
  const shown = new Set(nodes.map(({ key }) => key));
  const reveals = nodes.flatMap(({ key, reveals: fact }): GraphEdge[] => {
    const to = fact && keyOf('fact', fact);
    return to && shown.has(to) ? [{ from: key, to, kind: 'reveals' }] : [];
  });
  // a need that names nothing is the checker's business
  return { nodes, edges: [...wanted, ...reveals].filter(({ from, to }) => shown.has(from) && shown.has(to)) };
}
