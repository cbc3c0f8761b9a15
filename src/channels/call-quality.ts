/** How good each direction of a call was, summed up from its measured seconds. Pure; for the facts beside the criteria. */
import type { CallContext, Sample } from './call.ts';

export interface Quality {
  /** `<hearing>/<heard>`, roles. */
  readonly direction: string;
  readonly seconds: number;
  readonly lossMean: number;
  readonly lossMax: number;
  readonly jitterMaxMs: number;
  readonly rttMeanMs: number;
}

const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
const most = (values: readonly number[]): number => values.reduce((top, value) => Math.max(top, value), 0);

const qualityOf = (direction: string, samples: readonly Sample[]): Quality => ({
  direction,
  seconds: samples.length,
  lossMean: mean(samples.map(({ loss }) => loss)),
  lossMax: most(samples.map(({ loss }) => loss)),
  jitterMaxMs: most(samples.map(({ jitterMs }) => jitterMs)),
  rttMeanMs: mean(samples.map(({ rttMs }) => rttMs)),
});

export const qualities = ({ samples }: CallContext): readonly Quality[] =>
  Object.entries(samples).map(([direction, measured]) => qualityOf(direction, measured));
