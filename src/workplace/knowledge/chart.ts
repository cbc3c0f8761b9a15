/** A procedure's flow chart as ways to draw: one way down, and at each decision the other answer beside it until it joins the
 *  way again or ends (PL-12). Pure; knows no markup. */
import type { ChartStep } from '../../exam/world.ts';

export interface ChartNode {
  /** As it is counted in the list. */
  readonly number: number;
  readonly words: string;
  /** A decision: the answer that goes on downwards, and what lies beside. */
  readonly asks?: { readonly down: 'yes' | 'no'; readonly beside: ChartWay };
}
/** Nodes one below the other, and where it goes then. */
export interface ChartWay {
  readonly nodes: readonly ChartNode[];
  /** Number of the step that it comes back to; null: the procedure is over. */
  readonly joins: number | null;
}

const end = 'end';
export const isDecision = (step: ChartStep): step is Extract<ChartStep, { ask: string }> => 'ask' in step;
const wordsOf = (step: ChartStep): string => (isDecision(step) ? step.ask : step.do);

/** The one of these that follows in the list goes downwards, so that an author decides by the order. */
function downOf(chart: readonly ChartStep[], index: number): 'yes' | 'no' {
  const step = chart[index];
  return step && isDecision(step) && step.no !== step.yes && chart[index + 1]?.id === step.no ? 'no' : 'yes';
}

/** Where a step leads by itself: what it names, or else the next in the list. */
export const nextOf = (chart: readonly ChartStep[], index: number): string => {
  const step = chart[index];
  if (!step) return end;
  if (isDecision(step)) return step[downOf(chart, index)];
  return step.next ?? chart[index + 1]?.id ?? end;
};

export function drawn(chart: readonly ChartStep[]): ChartWay {
  const placed = new Set<number>();
  const indexOf = (id: string) => chart.findIndex((step) => step.id === id);
  function way(from: number): ChartWay {
    const own: number[] = [];
    let at = from;
    while (at >= 0 && !placed.has(at)) {
      placed.add(at);
      own.push(at);
      at = indexOf(nextOf(chart, at));
    }
    // the whole way down first, so that what lies beside joins it
    const nodes = own.map((index): ChartNode => {
      const step = chart[index];
      const node = { number: index + 1, words: step ? wordsOf(step) : '' };
      if (!step || !isDecision(step)) return node;
      const down = downOf(chart, index);
      return { ...node, asks: { down, beside: way(indexOf(step[down === 'yes' ? 'no' : 'yes'])) } };
    });
    return { nodes, joins: at < 0 ? null : at + 1 };
  }
  return way(0);
}

export interface ListedStep {
  readonly number: number;
  readonly words: string;
  /** By each answer, or by itself: the number of what follows, null at the end. A step before the next in the list says nothing. */
  readonly to: Readonly<Partial<Record<'yes' | 'no' | 'next', number | null>>>;
}

/** The same as a list, for whoever hears it. */
export function listed(chart: readonly ChartStep[]): readonly ListedStep[] {
  const numberOf = (id: string) => {
    const index = chart.findIndex((step) => step.id === id);
    return index < 0 ? null : index + 1;
  };
  return chart.map((step, index) => {
    const number = index + 1;
    if (isDecision(step)) return { number, words: step.ask, to: { yes: numberOf(step.yes), no: numberOf(step.no) } };
    const next = numberOf(nextOf(chart, index));
    return { number, words: step.do, to: next === number + 1 ? {} : { next } };
  });
}
