/** What is measured of a video task: shown beside the criteria, never a mark. Pure. */
import type { Recording, Tally } from '../call.ts';
import { type Quality, qualities } from '../call-quality.ts';
import type { Stretch, Turn, VideoContext } from './context.ts';
import type { Side } from './facts.ts';
import type { EquipmentTopic } from './stimulus.ts';

export interface VideoFacts {
  readonly offeredAt: number;
  /** Topics that were asked about before the first invitation (or so far), in the scenario's order. */
  readonly askedInTime: readonly EquipmentTopic[];
  readonly topics: number;
  readonly invitations: number;
  readonly wrongCodes: number;
  /** From the first invitation to joining; null before it. */
  readonly joinMs: number | null;
  readonly joinedBy: 'code' | 'link' | null;
  /** Steps shown or done before what they need, each once, the first time it happened. */
  readonly outOfOrder: readonly { readonly step: string; readonly missing: readonly string[]; readonly at: number }[];
  /** Cards shown while the customer had not finished the one before. */
  readonly hurried: number;
  readonly confirmed: number;
  /** Done by the candidate's tick alone, without the customer's word. */
  readonly tickedOnly: number;
  readonly steps: number;
  /** Frozen pictures and how long it took to change to sound or text; null: nothing was done about it. */
  readonly freezes: readonly (Stretch & { readonly reactedMs: number | null })[];
  readonly turns: readonly Turn[];
  readonly mutedMs: Readonly<Record<Side, number>>;
  readonly marksMade: number;
  readonly stills: number;
  readonly tally: Tally;
  readonly quality: readonly Quality[];
  readonly recordings: readonly Recording[];
  readonly recordingPauses: readonly { readonly at: number; readonly until: number }[];
}

function outOfOrder(context: VideoContext): VideoFacts['outOfOrder'] {
  const shown = context.shown.map(({ step, at, missing }) => ({ step, at, missing }));
  const done = Object.entries(context.done).map(([step, { confirmedAt, tickedAt, missing }]) => ({
    step,
    at: Math.min(confirmedAt || Infinity, tickedAt || Infinity),
    missing,
  }));
  const early = [...shown, ...done].filter(({ missing }) => missing.length > 0).sort((a, b) => a.at - b.at);
  return early.filter(({ step }, index) => early.findIndex((one) => one.step === step) === index);
}

/** A stretch that lasts is counted once it has ended. */
const mutedMs = ({ mutes }: VideoContext, of: Side): number =>
  mutes.filter(({ side, until }) => side === of && until > 0).reduce((sum, { at, until }) => sum + until - at, 0);

const reactedMs = ({ turns }: VideoContext, { at }: Stretch): number | null => {
  const fall = turns.find((turn) => turn.why !== null && turn.at >= at);
  return fall ? fall.at - at : null;
};

export function videoFacts(context: VideoContext): VideoFacts {
  const { call, equipment, invitations, joins, stimulus } = context;
  const [invited] = invitations;
  const [joined] = joins;
  const asked = stimulus.equipment.filter(({ topic }) => {
    const askedAt = equipment[topic]?.askedAt ?? 0;
    return askedAt > 0 && (!invited || askedAt <= invited.at);
  });
  const done = Object.values(context.done);
  return {
    offeredAt: context.offer.at,
    askedInTime: asked.map(({ topic }) => topic),
    topics: stimulus.equipment.length,
    invitations: invitations.length,
    wrongCodes: context.wrongCodes.length,
    joinMs: invited && joined ? joined.at - invited.at : null,
    joinedBy: joined?.by ?? null,
    outOfOrder: outOfOrder(context),
    hurried: context.shown.filter(({ unfinished }) => unfinished !== undefined).length,
    confirmed: done.filter(({ confirmedAt }) => confirmedAt > 0).length,
    tickedOnly: done.filter(({ confirmedAt }) => confirmedAt === 0).length,
    steps: stimulus.steps.length,
    freezes: context.freezes.map((stretch) => ({ ...stretch, reactedMs: reactedMs(context, stretch) })),
    turns: context.turns,
    mutedMs: { candidate: mutedMs(context, 'candidate'), customer: mutedMs(context, 'customer') },
    marksMade: context.marksMade,
    stills: context.stills.length,
    tally: call.tally,
    quality: qualities(call),
    recordings: call.recordings,
    recordingPauses: call.recordingPauses,
  };
}
