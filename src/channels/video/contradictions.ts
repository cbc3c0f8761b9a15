/** What is wrong with a scenario's video part although every field is right: the same name twice, a step that waits for one
 *  that is not there. Pure; says it in signs, the sentence around it is the scenario layer's. */
import type { VideoStimulus } from './stimulus.ts';

export interface Contradiction {
  readonly path: (string | number)[];
  readonly message: string;
}

function twice(names: readonly string[], path: (index: number) => (string | number)[]): Contradiction[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [{ path: path(index), message: `2 × ${name}` }] : [],
  );
}

export function contradictions({ equipment, steps, codes }: VideoStimulus): Contradiction[] {
  const ids = steps.map(({ id }) => id);
  const unknown = steps.flatMap(({ id, after }, index) =>
    (after ?? []).flatMap((before, place) =>
      before !== id && ids.includes(before)
        ? []
        : [{ path: ['steps', index, 'after', place], message: `${before} ∉ ${ids.join(', ')}` }],
    ),
  );
  return [
    ...twice(
      equipment.map(({ topic }) => topic),
      (index) => ['equipment', index, 'topic'],
    ),
    ...equipment.flatMap(({ answers }, index) =>
      twice(
        answers.map(({ id }) => id),
        (place) => ['equipment', index, 'answers', place, 'id'],
      ),
    ),
    ...twice(ids, (index) => ['steps', index, 'id']),
    ...twice(
      codes.map(({ id }) => id),
      (index) => ['codes', index, 'id'],
    ),
    ...unknown,
  ];
}
