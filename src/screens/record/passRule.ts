/** What the record says of the rule that the result goes by: the result in one sentence, and where a share of the
 *  criteria is enough, which share, whose rule it is and how it came out. Knows no page. */
import { sharesOf } from '../../exam/marks.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import type { RecordView } from '../../machines/record.ts';

export function resultSentence({ result, qualification, recognised }: RecordView): string {
  if (qualification.rule === 'threshold') return t(`record.rule.sentence.${result}`);
  if (result === 'passed' && recognised.length > 0) return t('record.resultSentence.passedRecognised');
  return t(`record.resultSentence.${result}`);
}

/** Nothing where all criteria are required: the sentence above says that already. */
export function ruleLines({ qualification, results }: RecordView): string[] {
  const { rule, threshold } = qualification;
  if (rule !== 'threshold' || !threshold) return [];
  const { percent, per, origin } = threshold;
  const shares = sharesOf(results, qualification);
  const critical = results.filter(({ criticalMissed }) => criticalMissed);
  return [
    t(`record.rule.${per}`, { percent, origin: t(`record.rule.origin.${origin}`) }),
    ...shares
      .filter(({ competence, met, needed }) => competence === undefined || met < needed)
      .map(({ competence, met, of, needed }) =>
        competence === undefined
          ? t('record.rule.counts', { met, of, needed })
          : t('record.rule.short', { competence, met, of, needed }),
      ),
    ...critical.map(({ competence, letter }) => t('record.rule.critical', { criterion: competence + letter })),
  ];
}
