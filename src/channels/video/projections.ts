/** Who sees what of a video task. The candidate learns the customer's answers once they are given and never which steps
 *  must come first; hints for playing go to whoever plays. What is measured is for whoever marks: the examiner, in training
 *  the figurant who leads it. An allow-list: a new field is seen by nobody until named here. */
import type { StateFrom } from 'xstate';
import { leftMs } from '../../exam/clock.ts';
import type { LineFault } from '../../exam/media.ts';
import type { Role } from '../../exam/roles.ts';
import { type PathLoss, recordingState } from '../call.ts';
import {
  type Camera,
  type Mark,
  type Message,
  type Pointer,
  type Still,
  type VideoContext,
  byText,
  frozenSince,
  invitation,
} from './context.ts';
import { type Mode, type Side, modes } from './facts.ts';
import type { videoMachine } from './machine.ts';
import { type VideoFacts, videoFacts } from './measured.ts';
import { haveVoices } from './media.ts';
import type { EquipmentTopic, VideoStimulus } from './stimulus.ts';

export type Phase = 'before' | 'ringing' | 'contact' | 'waiting' | 'call' | 'after-call' | 'filed' | 'over';

export interface EquipmentView {
  readonly topic: EquipmentTopic;
  readonly question: string;
  /** 0: not asked. */
  readonly askedAt: number;
  readonly times: number;
  readonly answer: string | null;
  /** Whoever marks learns whether a video call can be held with it. */
  readonly fits: boolean | null;
  readonly toldAt: number;
  /** What the customer can say; for whoever plays, null for others. */
  readonly choices: readonly { readonly id: string; readonly text: string }[] | null;
}

export interface StepView {
  readonly id: string;
  readonly title: string;
  /** Null on the observer's screen until the card has been shown. */
  readonly text: string | null;
  readonly play: string | null;
  /** Last shown; 0: not yet. */
  readonly shownAt: number;
  readonly times: number;
  readonly confirmedAt: number;
  readonly tickedAt: number;
}

export interface VideoView {
  /** `before`: the customer has not called yet; `waiting`: invited and not joined; `over`: the task has ended, or the time
   *  after the call (`afterCall.overAt`). */
  readonly phase: Phase;
  /** Null outside a call. */
  readonly mode: Mode | null;
  readonly customer: { readonly name: string };
  readonly contact: VideoStimulus['contact'];
  readonly rangAt: number;
  readonly answeredAt: number;
  /** Do the two hear each other now, muted or not? */
  readonly voices: boolean;
  readonly messages: readonly Message[];
  readonly mayWrite: boolean;
  /** The command by which the figurant's prepared words are sent now; null while they are spoken. */
  readonly says: 'video.write' | null;
  readonly offer: { readonly at: number; readonly accepted: boolean | null; readonly answeredAt: number };
  readonly equipment: readonly EquipmentView[];
  readonly invitation: { readonly link: string; readonly code: string; readonly at: number } | null;
  readonly wrongCodes: number;
  /** The newest wrong code, so that it can be compared; for the candidate and whoever plays or marks. */
  readonly wrongCode: string | null;
  readonly joinedAt: number;
  readonly joinedBy: 'code' | 'link' | null;
  readonly muted: Readonly<Record<Side, boolean>>;
  readonly cameras: Readonly<Record<Side, { readonly on: boolean; readonly trouble: Camera['trouble'] | null }>>;
  readonly sharing: Side | null;
  /** 0 while the customer's picture moves. */
  readonly frozenSince: number;
  readonly marks: readonly Mark[];
  readonly pointers: Readonly<Record<Side, Pointer | null>>;
  readonly stills: readonly Still[];
  readonly steps: readonly StepView[];
  /** The card that both see. */
  readonly current: string | null;
  readonly hungUpBy: Side | null;
  readonly hungUpAt: number;
  readonly codes: VideoStimulus['codes'];
  readonly note: string;
  readonly code: string | null;
  readonly filedAt: number;
  readonly afterCall: {
    readonly limitMs: number;
    /** Null while it stands or once it has ended. */
    readonly deadlineAt: number | null;
    readonly leftMs: number;
    readonly overAt: number;
  } | null;
  /** 0 while time runs; else the moment at which clocks here stand. */
  readonly stoodAt: number;
  readonly lost: { readonly since: number } | null;
  readonly losses: readonly PathLoss[];
  readonly recording: 'off' | 'on' | 'paused' | 'failed';
  readonly whisper: { readonly to: 'candidate' | 'both' } | null;
  /** May this viewer stop the customer's picture? */
  readonly mayFreeze: boolean;
  /** Null for everybody who does not mark. */
  readonly facts: VideoFacts | null;
  readonly faults: readonly LineFault[] | null;
}

type State = StateFrom<typeof videoMachine>;

const marks = (role: Role, { session }: VideoContext): boolean =>
  role === 'examiner' || (role === 'figurant' && session.kind === 'training');
const plays = (role: Role): boolean => role === 'figurant' || role === 'examiner';

function phaseOf(state: State): Phase {
  if (state.context.filedAt > 0) return 'filed';
  if (state.matches({ open: 'waiting' })) return 'before';
  if (state.matches({ open: 'ringing' })) return 'ringing';
  if (state.matches({ open: { contact: 'talking' } })) return 'contact';
  if (state.matches({ open: { contact: 'waiting' } })) return 'waiting';
  if (state.matches({ open: 'call' })) return 'call';
  return state.matches({ open: 'afterCall' }) ? 'after-call' : 'over';
}

function equipmentView({ stimulus, equipment }: VideoContext, role: Role, facts: boolean): EquipmentView[] {
  return stimulus.equipment.map(({ topic, question, answers }) => {
    const inquiry = equipment[topic];
    const answer = answers.find(({ id }) => id === inquiry?.answer);
    return {
      topic,
      question,
      askedAt: inquiry?.askedAt ?? 0,
      times: inquiry?.times ?? 0,
      answer: answer?.text ?? null,
      fits: facts ? (answer?.fits ?? null) : null,
      toldAt: inquiry?.toldAt ?? 0,
      choices: plays(role) ? answers.map(({ id, text }) => ({ id, text })) : null,
    };
  });
}

function stepViews({ stimulus, shown, done }: VideoContext, role: Role): StepView[] {
  return stimulus.steps.map(({ id, title, text, play }) => {
    const times = shown.filter(({ step }) => step === id);
    return {
      id,
      title,
      text: role === 'observer' && times.length === 0 ? null : text,
      play: plays(role) ? (play ?? null) : null,
      shownAt: times.at(-1)?.at ?? 0,
      times: times.length,
      confirmedAt: done[id]?.confirmedAt ?? 0,
      tickedAt: done[id]?.tickedAt ?? 0,
    };
  });
}

function afterCallView({ clocks: { afterCall }, overAt }: VideoContext): VideoView['afterCall'] {
  if (afterCall.state === 'idle') return null;
  const deadlineAt = afterCall.state === 'running' ? afterCall.deadlineAt : null;
  return { limitMs: afterCall.limitMs, deadlineAt, leftMs: deadlineAt === null ? leftMs(afterCall, 0) : 0, overAt };
}

function lostView({ call: { losses } }: VideoContext): VideoView['lost'] {
  const loss = losses.find(({ between, backAt }) => backAt === 0 && between.includes('candidate'));
  return loss ? { since: loss.lostAt } : null;
}

const cameraView = ({ on, trouble }: Camera) => ({ on, trouble: trouble ?? null });

export function projectVideo(state: State, role: Role): VideoView {
  const { context } = state;
  const { stimulus, call, offer, cameras, pointers } = context;
  const phase = phaseOf(state);
  const facts = marks(role, context);
  const invited = invitation(context);
  const end = context.hangUps.at(-1);
  const ownWork = role === 'candidate' || facts;
  const mayWrite = phase === 'call' || (byText(context) && (phase === 'contact' || phase === 'waiting'));
  return {
    phase,
    mode: modes.find((mode) => state.matches({ open: { call: mode } })) ?? null,
    customer: { name: stimulus.customer.name },
    contact: stimulus.contact,
    rangAt: context.rangAt,
    answeredAt: context.answeredAt,
    voices: haveVoices(state),
    messages: context.messages,
    mayWrite,
    says: mayWrite && !haveVoices(state) ? 'video.write' : null,
    offer: { at: offer.at, accepted: offer.accepted ?? null, answeredAt: offer.answeredAt },
    equipment: equipmentView(context, role, facts),
    invitation: invited && role !== 'observer' ? { link: stimulus.link, code: invited.code, at: invited.at } : null,
    wrongCodes: context.wrongCodes.length,
    wrongCode: role === 'observer' ? null : (context.wrongCodes.at(-1)?.code ?? null),
    joinedAt: context.joins.at(-1)?.at ?? 0,
    joinedBy: context.joins.at(-1)?.by ?? null,
    muted: context.muted,
    cameras: { candidate: cameraView(cameras.candidate), customer: cameraView(cameras.customer) },
    sharing: context.sharing ?? null,
    frozenSince: frozenSince(context),
    marks: context.marks,
    pointers: { candidate: pointers.candidate ?? null, customer: pointers.customer ?? null },
    stills: context.stills,
    steps: stepViews(context, role),
    current: context.shown.at(-1)?.step ?? null,
    hungUpBy: end?.side ?? null,
    hungUpAt: end?.at ?? 0,
    codes: stimulus.codes,
    note: ownWork ? context.note : '',
    code: ownWork ? (context.code ?? null) : null,
    filedAt: context.filedAt,
    afterCall: afterCallView(context),
    stoodAt: context.paused?.at ?? 0,
    lost: lostView(context),
    losses: call.losses,
    recording: call.recordingFailure ? 'failed' : recordingState(call),
    whisper: call.whisper ? { to: call.whisper.to } : null,
    mayFreeze: phase === 'call' && plays(role),
    facts: facts ? videoFacts(context) : null,
    faults: facts ? call.faults : null,
  };
}
