/** The measured facts of a video task as sentences; `notable` ones are those an examiner asks about first. Knows the
 *  translations, no screen. */
import { t } from '../../i18n/i18n.svelte.ts';
import { duration } from '../../ui/duration.ts';
import type { VideoFacts } from './measured.ts';
import type { VideoView } from './projections.ts';
import { sideName } from './sideName.ts';

export interface FactLine {
  readonly text: string;
  readonly notable: boolean;
}

const line = (text: string, notable = false): FactLine => ({ text, notable });
const titleOf = ({ steps }: VideoView, step: string) => steps.find(({ id }) => id === step)?.title ?? step;

function joining(view: VideoView, facts: VideoFacts): FactLine[] {
  const { offeredAt, askedInTime, topics, invitations, wrongCodes, joinMs, joinedBy } = facts;
  const missing = view.equipment.filter(({ topic }) => !askedInTime.includes(topic));
  return [
    offeredAt > 0
      ? line(t('video.facts.offered', { at: offeredAt }))
      : line(t('video.facts.notOffered'), invitations > 0),
    line(
      t('video.facts.asked', { count: askedInTime.length, topics }) +
        (missing.length > 0
          ? ` ${t('video.facts.notAsked', { list: missing.map(({ topic }) => t(`video.topic.${topic}`)).join(', ') })}`
          : ''),
      invitations > 0 && missing.length > 0,
    ),
    ...(invitations > 0 ? [line(t('video.facts.invited', { count: invitations }))] : []),
    ...(joinMs !== null && joinedBy ? [line(t(`video.facts.joined.${joinedBy}`, { time: duration(joinMs) }))] : []),
    ...(wrongCodes > 0 ? [line(t('video.facts.wrongCodes', { count: wrongCodes }))] : []),
  ];
}

function instructing(view: VideoView, facts: VideoFacts): FactLine[] {
  const { outOfOrder, hurried, confirmed, tickedOnly, steps } = facts;
  return [
    line(t('video.facts.confirmed', { count: confirmed, steps })),
    ...outOfOrder.map(({ step, missing, at }) =>
      line(
        t('video.facts.outOfOrder', {
          at,
          step: titleOf(view, step),
          missing: missing.map((one) => titleOf(view, one)).join(', '),
        }),
        true,
      ),
    ),
    ...(hurried > 0 ? [line(t('video.facts.hurried', { count: hurried }))] : []),
    ...(tickedOnly > 0 ? [line(t('video.facts.tickedOnly', { count: tickedOnly }))] : []),
  ];
}

function drops(view: VideoView, facts: VideoFacts, now: number): FactLine[] {
  const freezes = facts.freezes.map(({ at, until, reactedMs }) => {
    const time = duration((until || now) - at);
    return line(
      reactedMs === null
        ? t('video.facts.frozenOnly', { at, time })
        : t('video.facts.frozen', { at, time, reacted: duration(reactedMs) }),
      reactedMs === null,
    );
  });
  const turns = facts.turns.map(({ at, from, to, why, side }) => {
    const words = { at, who: sideName(side, view), from: t(`video.mode.${from}`), to: t(`video.mode.${to}`) };
    return line(
      why === null
        ? t('video.facts.recovered', words)
        : t('video.facts.fell', { ...words, why: t(`video.why.${why}`) }),
    );
  });
  return [...freezes, ...turns];
}

function voices({ tally, mutedMs, quality, marksMade, stills }: VideoFacts): FactLine[] {
  const talked = tally.candidateMs + tally.customerMs;
  const percent = (part: number) => Math.round(part * 100);
  return [
    ...(talked > 0
      ? [
          line(
            t('video.facts.talk', {
              share: percent(tally.candidateMs / talked),
              both: duration(tally.bothMs),
              silence: duration(tally.longestSilenceMs),
            }),
          ),
        ]
      : []),
    ...(mutedMs.candidate > 0 ? [line(t('video.facts.muted', { time: duration(mutedMs.candidate) }))] : []),
    ...(marksMade > 0 ? [line(t('video.facts.marks', { count: marksMade }))] : []),
    ...(stills > 0 ? [line(t('video.facts.stills', { count: stills }))] : []),
    ...quality.map(({ direction, seconds, lossMean, lossMax, jitterMaxMs, rttMeanMs }) => {
      const [hearing, heard] = direction.split('/');
      return line(
        t('video.facts.quality', {
          hearing: roleName(hearing),
          heard: roleName(heard),
          time: duration(seconds * 1000),
          loss: percent(lossMean),
          worst: percent(lossMax),
          jitter: Math.round(jitterMaxMs),
          rtt: Math.round(rttMeanMs),
        }),
      );
    }),
  ];
}

const roles = ['candidate', 'figurant', 'examiner', 'observer'] as const;
const roleName = (role: string | undefined): string => {
  const known = roles.find((one) => one === role);
  return known ? t(`common.role.${known}`) : '';
};

export const factLines = (view: VideoView, facts: VideoFacts, now: number): readonly FactLine[] => [
  ...joining(view, facts),
  ...(view.joinedAt > 0 ? instructing(view, facts) : []),
  ...drops(view, facts, now),
  ...voices(facts),
];
