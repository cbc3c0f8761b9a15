/** How the customer was played for one candidate, in figures that another candidate's can be laid beside: what was told
 *  unasked, when each mood step came, how hot the cues were, who talked how much. For whoever plays or leads; no mark,
 *  no name, no part of the record. Comparing is fairness-comparison.ts's. Pure. */
import type { AnyMachineSnapshot, SnapshotFrom } from 'xstate';
import type { Channel } from '../channels/channel.ts';
import type { Scenario } from '../exam/scenario.ts';
import { talkShare } from '../exam/talk.ts';
import type { CustomerContext, Portrayal } from '../scenario/customer.ts';
import type { Viewer } from './projections.ts';
import type { TaskContext, taskMachine } from './task.ts';

export interface FairnessNote {
  readonly case: string;
  readonly sourceHash: string;
  readonly variant?: string;
  /** Hidden facts told without a question. */
  readonly unasked: readonly string[];
  /** How many hidden facts were told upon a question. */
  readonly asked: number;
  readonly moods: readonly { readonly atMs: number; readonly rule: string; readonly mood: number }[];
  /** The candidate's part of what was said, 0 to 1. */
  readonly talkShare?: number;
  readonly cues: readonly { readonly atMs: number; readonly line: string; readonly level: number }[];
  /** Null while it has not been played. */
  readonly complicationAtMs: number | null;
  /** Empty until somebody has said how it ended. */
  readonly outcome: string;
  /** The check of the portrayal without its words: they may name somebody. */
  readonly portrayal?: Pick<Portrayal, 'verbatim' | 'unasked' | 'inTime'>;
}

/** A task as the note reads it. */
export interface NotedTask {
  readonly task: SnapshotFrom<typeof taskMachine>;
  readonly scenario: Scenario;
  readonly sourceHash: string;
  readonly channel: Pick<Channel, 'talk'>;
  readonly channelState: AnyMachineSnapshot;
  readonly customer: { readonly context: CustomerContext };
}

/** Time into the work at a moment, pauses left out: a pause must not make two candidates differ. */
export function intoWork({ workBegunAt, pauses }: Pick<TaskContext, 'workBegunAt' | 'pauses'>, at: number): number {
  const stood = pauses
    .filter((pause) => pause.at >= workBegunAt && pause.at < at)
    .reduce((sum, pause) => sum + (pause.until > 0 ? Math.min(pause.until, at) : at) - pause.at, 0);
  return Math.max(0, at - workBegunAt - stood);
}

/** A letter that waits in a mailbox is played by nobody. */
const wasPlayed = ({ openedAt, said, revealed }: CustomerContext): boolean =>
  openedAt > 0 || Object.keys(said).length > 0 || Object.keys(revealed).length > 0;

/** Undefined until the task has ended, and where nobody has played.
 *  @param variant which of the case's variants was drawn. */
export function fairnessNote(noted: NotedTask, variant?: string): FairnessNote | undefined {
  const { task, scenario, sourceHash, channel, channelState, customer } = noted;
  const { context } = customer;
  if (task.context.endedAt === 0 || !wasPlayed(context)) return undefined;
  const since = (at: number) => intoWork(task.context, at);
  const told = Object.entries(context.revealed);
  const levels = new Map(scenario.figurant.lines.map(({ id, level }) => [id, level ?? 1]));
  const share = talkShare(channel.talk?.(channelState));
  const { portrayal } = context;
  return {
    case: scenario.id,
    sourceHash,
    ...(variant !== undefined && { variant }),
    unasked: told.flatMap(([id, { asked }]) => (asked ? [] : [id])),
    asked: told.filter(([, { asked }]) => asked).length,
    moods: context.moves.map(({ at, rule, mood }) => ({ atMs: since(at), rule, mood })),
    ...(share !== undefined && { talkShare: share }),
    cues: Object.entries(context.said).map(([line, at]) => ({ atMs: since(at), line, level: levels.get(line) ?? 1 })),
    complicationAtMs: context.complicatedAt > 0 ? since(context.complicatedAt) : null,
    outcome: context.outcome,
    ...(portrayal && {
      portrayal: { verbatim: portrayal.verbatim, unasked: portrayal.unasked, inTime: portrayal.inTime },
    }),
  };
}

export const projectFairness = (noted: NotedTask, variant: string | undefined, viewer: Viewer) =>
  viewer.role === 'figurant' || viewer.lead ? fairnessNote(noted, variant) : undefined;
