/** The social channel: a company's page, on which everybody reads along (CZ-23). */
import * as z from 'zod/mini';
import type { StateFrom } from 'xstate';
import { maskCards } from '../../exam/card.ts';
import type { Json } from '../../exam/events.ts';
import { identifier, maxMessageLength, maxNoteLength, typed, written } from '../../exam/text.ts';
import type { Channel, CommandSpec } from '../channel.ts';
import { contactNote } from '../contact-note.ts';
import type { SocialContext } from './context.ts';
import { socialDeadlines } from './deadlines.ts';
import { draftPlaces, reportReasons, turns } from './facts.ts';
import { socialMachine } from './machine.ts';
import { type SocialView, projectSocial } from './projections.ts';
import { socialStimulus } from './stimulus.ts';

type State = StateFrom<typeof socialMachine>;
type Complete = NonNullable<CommandSpec<State>['complete']>;
type Fields = { readonly [key: string]: Json };

const candidate = ['candidate'] as const;
const figurant = ['figurant'] as const;
const text = { text: written(maxMessageLength) };
const ofComment = z.strictObject({ comment: identifier });

/** Card numbers never reach the log, not even as unfinished text. */
const masked: Complete = (data) => {
  const fields = data as Fields & { readonly text: string };
  const safe = maskCards(fields.text);
  return { ...fields, text: safe, masked: safe !== fields.text };
};
const maskedIn =
  (field: string): Complete =>
  (data) => ({ ...(data as Fields), [field]: maskCards((data as Record<string, string>)[field] ?? '') });
const spoken: Complete = (data, state, at, by, writtenAt) => ({
  ...(masked(data, state, at, by, writtenAt) as Fields),
  script: false,
});

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, one) => sum + one.length, 0);
const saidBy = ({ comments, messages }: SocialContext, company: boolean): number =>
  lengthOf(
    [
      ...comments.filter(({ at, by }) => at > 0 && (company ? by === 'company' : by === 'author')),
      ...messages.filter(({ side }) => (side === 'company') === company),
    ].map((one) => one.text),
  );

export const social: Channel<typeof socialMachine, SocialView> = {
  id: 'social',
  machine: socialMachine,
  stimulus: socialStimulus,
  commands: {
    'social.reply': {
      by: candidate,
      data: z.strictObject({ to: identifier, ...text }),
      event: 'social.replied',
      late: 'keep',
      complete: masked,
    },
    'social.edit': {
      by: candidate,
      data: z.strictObject({ reply: identifier, ...text }),
      event: 'social.edited',
      late: 'keep',
      complete: masked,
    },
    'social.delete': { by: candidate, data: z.strictObject({ reply: identifier }), event: 'social.deleted' },
    'social.message': {
      by: candidate,
      data: z.strictObject({ to: identifier, ...text }),
      event: 'social.messaged',
      late: 'keep',
      complete: masked,
    },
    'social.hide': { by: candidate, data: ofComment, event: 'social.hidden' },
    'social.unhide': { by: candidate, data: ofComment, event: 'social.unhidden' },
    'social.remove': { by: candidate, data: ofComment, event: 'social.removed' },
    'social.report': {
      by: candidate,
      data: z.strictObject({ comment: identifier, reason: z.enum(reportReasons) }),
      event: 'social.reported',
    },
    'social.draft': {
      by: candidate,
      data: z.strictObject({ place: z.enum(draftPlaces), to: identifier, text: typed(maxMessageLength) }),
      event: 'social.drafted',
      complete: masked,
    },
    'social.keep': {
      by: candidate,
      data: z.strictObject({ text: typed(maxNoteLength) }),
      event: 'social.noted',
      late: 'newest',
      complete: maskedIn('text'),
    },
    'social.file': {
      by: candidate,
      data: z.strictObject(contactNote),
      event: 'social.filed',
      late: 'keep',
      complete: maskedIn('note'),
    },
    // the author, in public and in private
    'social.send': { by: figurant, data: z.strictObject(text), event: 'social.followedUp', complete: spoken },
    'social.write': { by: figurant, data: z.strictObject(text), event: 'social.messageAnswered', complete: masked },
    'social.followUp': {
      by: figurant,
      data: z.strictObject({}),
      event: 'social.followedUp',
      complete: (_, { context }: State) => ({
        text: context.stimulus.followUp?.text ?? '',
        masked: false,
        script: true,
      }),
    },
    'social.turn': { by: figurant, data: z.strictObject({ to: z.enum(turns) }), event: 'social.turned' },
    // somebody else who piles on
    'social.join': {
      by: figurant,
      data: z.strictObject({ as: identifier, ...text }),
      event: 'social.commented',
      complete: masked,
    },
  },
  deadlines: ({ context }) => socialDeadlines(context),
  happens: ['social.fellSilent', 'social.reacted', 'social.commented', 'social.wentViral', 'social.followedUp'],
  talk: ({ context }) => ({ candidate: saidBy(context, true), customer: saidBy(context, false) }),
  project: projectSocial,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Figurant.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Examiner.svelte'),
  },
};
