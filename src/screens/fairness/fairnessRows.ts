/** A customer's figures in words, each beside the middle and the range of the others. */
import { t } from '../../i18n/i18n.svelte.ts';
import { type Comparison, type Spread, hottest } from '../../machines/fairness-comparison.ts';
import type { FairnessNote } from '../../machines/fairness.ts';
import { duration } from '../../ui/duration.ts';

export interface FairnessRow {
  readonly key: 'unasked' | 'asked' | 'moodSteps' | 'heat' | 'complication' | 'talkShare';
  readonly own: string;
  /** Undefined without anybody to compare with. */
  readonly others: string | undefined;
}

const nothing = '–';
const whole = (value: number): string => String(Math.round(value * 10) / 10);
const percent = (value: number): string => t('fairness.percent', { value: Math.round(value * 100) });

const spread = (values: Spread | null, word: (value: number) => string): string =>
  values === null
    ? nothing
    : t('fairness.spread', { median: word(values.median), least: word(values.least), most: word(values.most) });

export function fairnessRows(note: FairnessNote, comparison: Comparison | undefined): readonly FairnessRow[] {
  const row = (
    key: FairnessRow['key'],
    own: string,
    of: (comparison: Comparison) => Spread | null,
    word: (value: number) => string,
  ): FairnessRow => ({ key, own, others: comparison && spread(of(comparison), word) });
  const count = (key: 'unasked' | 'asked' | 'moodSteps' | 'heat', own: number): FairnessRow =>
    row(key, own === 0 && key === 'heat' ? nothing : String(own), (others) => others[key], whole);
  const share = note.talkShare === undefined ? nothing : percent(note.talkShare);
  const complication = note.complicationAtMs === null ? nothing : duration(note.complicationAtMs);
  return [
    count('unasked', note.unasked.length),
    count('asked', note.asked),
    count('moodSteps', note.moods.length),
    count('heat', hottest(note)),
    row('complication', complication, ({ complicationAtMs }) => complicationAtMs, duration),
    row('talkShare', share, ({ talkShare }) => talkShare, percent),
  ];
}
