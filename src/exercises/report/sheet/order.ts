/** In which order formulas are computed, and which of them wait for each other in a circle. Knows areas, no values.
 *  Pure. */
import { type Area, addressOf, contains, placeOf, placesIn } from './address.ts';

/** Formulas by address, with what each of them reads. */
export type Reads = ReadonlyMap<string, readonly Area[]>;

const sizeOf = ({ from, to }: Area) => (to.row - from.row + 1) * (to.column - from.column + 1);

/** Those of `among` that lie in an area; looks through whichever is shorter. */
function inArea(area: Area, among: ReadonlySet<string>): string[] {
  if (sizeOf(area) < among.size)
    return placesIn(area)
      .map(addressOf)
      .filter((address) => among.has(address));
  return [...among].filter((address) => {
    const place = placeOf(address);
    return place && contains(area, place);
  });
}

/** The formulas that have to be computed again when these cells have changed. */
export function touchedBy(changed: ReadonlySet<string>, reads: Reads): Set<string> {
  const touched = new Set([...changed].filter((address) => reads.has(address)));
  let fresh: ReadonlySet<string> = changed;
  while (fresh.size > 0) {
    const next = new Set<string>();
    for (const [address, areas] of reads)
      if (!touched.has(address) && areas.some((area) => inArea(area, fresh).length > 0)) next.add(address);
    for (const address of next) touched.add(address);
    fresh = next;
  }
  return touched;
}

export interface Order {
  readonly order: readonly string[];
  /** In a circle, or behind one. */
  readonly circular: readonly string[];
}

export function orderOf(formulas: ReadonlySet<string>, reads: Reads): Order {
  const waitsFor = new Map<string, number>();
  const readers = new Map<string, string[]>();
  for (const address of formulas) {
    const before = new Set((reads.get(address) ?? []).flatMap((area) => inArea(area, formulas)));
    waitsFor.set(address, before.size);
    for (const one of before) readers.set(one, [...(readers.get(one) ?? []), address]);
  }
  const order = [...formulas].filter((address) => waitsFor.get(address) === 0);
  for (let at = 0; at < order.length; at++) {
    for (const reader of readers.get(order[at] ?? '') ?? []) {
      const left = (waitsFor.get(reader) ?? 0) - 1;
      waitsFor.set(reader, left);
      if (left === 0) order.push(reader);
    }
  }
  const done = new Set(order);
  return { order, circular: [...formulas].filter((address) => !done.has(address)) };
}
