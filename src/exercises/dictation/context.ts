/** What a dictation is made of, as data: the facts it is folded from and what is known after them. Knows no rule. */
import type { Countdown } from '../../exam/clock.ts';
import type { Fact } from '../../exam/events.ts';
import type { Author } from '../../exam/roles.ts';
import type { Player } from './player.ts';
import type { DictationStimulus } from './stimulus.ts';
import type { Typing } from './typing.ts';
import type { EndFact, TimeFact } from '../../channels/around-task.ts';

/** How the message is given: by the case's own recording on the candidate's page, by a voice of the computer of whoever chose
 *  it, or by that person. */
export const ways = ['recording', 'voice', 'person'] as const;
export type How = (typeof ways)[number];

export interface Card {
  readonly fields: Readonly<Record<string, string>>;
  readonly code: string | null;
}
/** What has been written down so far; `revision` is counted by the candidate's page, the newest wins. */
export interface Draft extends Card {
  readonly text: string;
  readonly revision: number;
}
export const blankDraft: Draft = { text: '', fields: {}, code: null, revision: 0 };

export interface Copy extends Typing {
  readonly revision: number;
}
interface Moment {
  readonly at: number;
  readonly writtenAt: number;
}

export interface DictationContext {
  readonly stimulus: DictationStimulus;
  /** The exam has the recording. */
  readonly recorded: boolean;
  /** Of hearing and writing down, and of copying. */
  readonly clock: Countdown;
  readonly copyClock: Countdown;
  readonly player: Player;
  readonly heard: {
    readonly plays: number;
    readonly rewinds: number;
    /** Given to the end, and how. */
    readonly whole: readonly { readonly at: number; readonly how: How }[];
  };
  readonly reader: { readonly how: How; readonly role: Author['role'] } | undefined;
  readonly draft: Draft;
  readonly transcribed: Moment | undefined;
  readonly filed: Moment | undefined;
  readonly closed: { readonly at: number; readonly why: 'filed' | 'time' | 'task' } | undefined;
  readonly typing: Copy;
  readonly copied: { readonly at: number; readonly why: 'candidate' | 'time' } | undefined;
  readonly pastes: readonly Pasted[];
  readonly frozen: { readonly at: number } | undefined;
}
export interface Pasted {
  readonly at: number;
  readonly part: 'transcript' | 'copy';
  readonly length: number;
  readonly allowed: boolean;
}

export type DictationFact =
  | Fact<'dictation.opened', { deadlineAt: number }>
  | Fact<'dictation.played'>
  | Fact<'dictation.paused'>
  | Fact<'dictation.rewound'>
  | Fact<'dictation.readerChosen', { how: How }>
  | Fact<'dictation.read', { how: How }>
  | Fact<'dictation.drafted', Draft>
  | Fact<'dictation.transcribed', { text: string }>
  | Fact<'dictation.filed', Card>
  | Fact<'dictation.transcriptExpired'>
  | Fact<'dictation.copyStarted', { deadlineAt: number }>
  | Fact<'dictation.typed', Copy>
  | Fact<'dictation.copied', { why: 'candidate' | 'time' }>
  | Fact<'dictation.pasted', Omit<Pasted, 'at'>>
  | TimeFact
  | EndFact;

/** The recording where there is one, until somebody decides otherwise. */
export const howOf = ({ reader, recorded }: Pick<DictationContext, 'reader' | 'recorded'>): How =>
  reader?.how ?? (recorded ? 'recording' : 'person');
