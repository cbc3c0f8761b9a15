/** What can happen on a company's page, with the data that each fact carries. Types only. */
import type { Fact } from '../../exam/events.ts';
import type { EndFact } from '../around-task.ts';

/** Why a comment is reported to the network. */
export const reportReasons = ['vulgar', 'hateful', 'personal', 'spam', 'untrue'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** Where the author's words go. */
export const turns = ['public', 'private'] as const;
export type Turn = (typeof turns)[number];

/** Unfinished texts of the candidate: a reply under a comment, a change of an own reply, a private message. */
export const draftPlaces = ['reply', 'edit', 'message'] as const;
export type DraftPlace = (typeof draftPlaces)[number];

interface Words {
  readonly text: string;
  /** A card number was masked in it. */
  readonly masked: boolean;
}
interface OfComment {
  readonly comment: string;
}

export type SocialFact =
  | Fact<'social.replied', Words & { readonly to: string }>
  | Fact<'social.edited', Words & { readonly reply: string }>
  | Fact<'social.deleted', { readonly reply: string }>
  /** `to` is a comment of the person. */
  | Fact<'social.messaged', Words & { readonly to: string }>
  | Fact<'social.messageAnswered', Words>
  | Fact<'social.hidden', OfComment>
  | Fact<'social.unhidden', OfComment>
  | Fact<'social.removed', OfComment>
  | Fact<'social.reported', OfComment & { readonly reason: ReportReason }>
  /** `script`: it came by itself, or by the tap that lets the script come sooner. */
  | Fact<'social.followedUp', Words & { readonly script: boolean }>
  /** Somebody else writes: from the case (`step` of `ignored`) or from whoever plays (`as`, a comment of the person). */
  | Fact<'social.commented', { readonly step: number }>
  | Fact<'social.commented', Words & { readonly as: string }>
  | Fact<'social.reacted', { readonly step: number }>
  | Fact<'social.wentViral', { readonly step: number }>
  | Fact<'social.fellSilent'>
  | Fact<'social.turned', { readonly to: Turn }>
  | Fact<'social.drafted', Words & { readonly place: DraftPlace; readonly to: string }>
  | Fact<'social.noted', { readonly text: string }>
  | Fact<'social.filed', { readonly note: string; readonly code: string }>;

export type AroundFact =
  | Fact<'customer.opened'>
  | Fact<'customer.stopped'>
  | Fact<'task.workBegun'>
  | Fact<'task.paused'>
  | Fact<'task.resumed'>
  | EndFact;

export type AnyFact = SocialFact | AroundFact;
