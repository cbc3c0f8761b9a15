/** Flow charts of a world's procedures: every step that is named is there, every step is reached, ids are unique. */
import type { ChartStep, World } from '../exam/world.ts';
import { problemAt } from './issues.ts';
import { named, unique } from './names.ts';
import { nearest } from './near.ts';
import type { Path, Problem } from './problem.ts';
import type { Reading } from './read.ts';

const end = 'end';

/** The fields of a step that name another one. */
const targets = (step: ChartStep): readonly (readonly [field: string, id: string])[] =>
  'ask' in step
    ? [
        ['yes', step.yes],
        ['no', step.no],
      ]
    : step.next === undefined
      ? []
      : [['next', step.next]];

export function checkCharts(reading: Reading<World>): Problem[] {
  return reading.value.procedures.flatMap(({ chart = [] }, index) => {
    const path: Path = ['procedures', index, 'chart'];
    return [...unique(reading, named(path, chart)), ...lost(reading, path, chart), ...unreached(reading, path, chart)];
  });
}

function lost(reading: Reading<World>, path: Path, chart: readonly ChartStep[]): Problem[] {
  const known = [...chart.map(({ id }) => id), end];
  return chart.flatMap((step, index) =>
    targets(step)
      .filter(([, id]) => !known.includes(id))
      .map(([field, name]) => {
        const params = { what: 'step', name, nearest: nearest(name, known), known } as const;
        return problemAt(reading, [...path, index, field], 'unknown-name', params);
      }),
  );
}

function unreached(reading: Reading<World>, path: Path, chart: readonly ChartStep[]): Problem[] {
  const reached = new Set(chart.slice(0, 1).map(({ id }) => id));
  chart.forEach((step, index) => {
    for (const [, id] of targets(step)) reached.add(id);
    const following = chart[index + 1]?.id;
    if (!('ask' in step) && step.next === undefined && following !== undefined) reached.add(following);
  });
  return chart.flatMap(({ id }, index) =>
    reached.has(id) ? [] : [problemAt(reading, [...path, index, 'id'], 'chart-unreached', { name: id })],
  );
}
