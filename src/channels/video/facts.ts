/** What can happen in a video task, in the past tense, and the words shared by everything about it. Knows no state. */
import type { Fact } from '../../exam/events.ts';
import type { PictureKind } from '../../exam/media.ts';
import type { CallFact } from '../call.ts';
import type { EquipmentTopic } from './stimulus.ts';
import type { EndFact, TimeFact } from '../around-task.ts';

export const sides = ['candidate', 'customer'] as const;
export type Side = (typeof sides)[number];
export const other: Record<Side, Side> = { candidate: 'customer', customer: 'candidate' };

/** How the two are connected, the richest first. Falling back goes down the list, recovering goes up. */
export const modes = ['video', 'audio', 'chat'] as const;
export type Mode = (typeof modes)[number];
/** Is the first poorer than the second? */
export const below = (mode: Mode, than: Mode): boolean => modes.indexOf(mode) > modes.indexOf(than);

export const fallBackReasons = ['frozen', 'no-picture', 'bad-sound', 'lost', 'wish'] as const;
export type FallBackReason = (typeof fallBackReasons)[number];

export const cameraTroubles = ['denied', 'missing', 'lost'] as const;
export type CameraTrouble = (typeof cameraTroubles)[number];

/** One of the up to four pictures: whose, and of what. */
export interface Target {
  readonly of: Side;
  readonly kind: PictureKind;
}
/** 0 to 1 from the picture's upper left corner: the same point on every screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export const sameTarget = (a: Target, b: Target): boolean => a.of === b.of && a.kind === b.kind;

type By = { readonly side: Side };

export type VideoFact =
  | Fact<'video.rang'>
  | Fact<'video.answered'>
  | Fact<'video.wrote', By & { text: string; masked: boolean }>
  | Fact<'video.offered'>
  | Fact<'video.offerAnswered', { accepted: boolean }>
  | Fact<'video.asked', { topic: EquipmentTopic }>
  | Fact<'video.told', { topic: EquipmentTopic; answer: string }>
  | Fact<'video.invited'>
  | Fact<'video.codeEntered', { code: string; right: boolean }>
  | Fact<'video.linkOpened'>
  | Fact<'video.muted', By & { on: boolean }>
  | Fact<'video.cameraSwitched', By & { on: boolean; trouble?: CameraTrouble }>
  | Fact<'video.screenSwitched', By & { on: boolean }>
  | Fact<'video.froze', { on: boolean }>
  | Fact<'video.fellBack', By & { from: Mode; to: Mode; why: FallBackReason }>
  | Fact<'video.recovered', By & { from: Mode; to: Mode }>
  | Fact<'video.pointed', By & Target & Point>
  | Fact<'video.marked', By & Target & Point>
  | Fact<'video.unmarked', By>
  | Fact<'video.marksCleared', By>
  | Fact<'video.stillKept', Target & { still: string; caption: string }>
  | Fact<'video.stepShown', { step: string }>
  | Fact<'video.stepConfirmed', { step: string }>
  | Fact<'video.stepTicked', { step: string }>
  | Fact<'video.hungUp', By>
  | Fact<'video.noted', { text: string }>
  | Fact<'video.filed', { note: string; code: string }>
  | Fact<'video.afterCallOver'>;

/** What happens to the task around the channel. */
export type TaskFact = TimeFact | EndFact;

export type AnyFact = VideoFact | CallFact | TaskFact;
