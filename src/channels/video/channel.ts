/** The video channel: a contact by phone, chat or e-mail that becomes a video call (CZ-24). */
import * as z from 'zod/mini';
import type { StateFrom } from 'xstate';
import { maskCards } from '../../exam/card.ts';
import type { Json } from '../../exam/events.ts';
import { pictureKinds } from '../../exam/media.ts';
import type { Author } from '../../exam/roles.ts';
import { identifier, maxMessageLength, maxNoteLength, typed, written } from '../../exam/text.ts';
import { callCommands } from '../call-commands.ts';
import { courseOf, talkOf } from '../call.ts';
import type { Channel, CommandSpec } from '../channel.ts';
import { contactNote } from '../contact-note.ts';
import { invitation } from './context.ts';
import { videoDeadlines } from './deadlines.ts';
import { type Mode, type Side, cameraTroubles, fallBackReasons, modes, sides } from './facts.ts';
import { asTyped } from './invitation-code.ts';
import { videoMachine } from './machine.ts';
import { haveVoices, videoMedia } from './media.ts';
import { type VideoView, projectVideo } from './projections.ts';
import { equipmentTopics, videoStimulus } from './stimulus.ts';

type State = StateFrom<typeof videoMachine>;
type Complete = NonNullable<CommandSpec<State>['complete']>;
type Fields = { readonly [key: string]: Json };

const both = ['candidate', 'figurant'] as const;
const candidate = ['candidate'] as const;
const figurant = ['figurant'] as const;
const nothing = z.strictObject({});
const on = z.strictObject({ on: z.boolean() });
const step = z.strictObject({ step: identifier });
const place = z.number().check(z.minimum(0), z.maximum(1));
const target = { of: z.enum(sides), kind: z.enum(pictureKinds) };
const point = z.strictObject({ ...target, x: place, y: place });

const sideOf = ({ role }: Author): Side => (role === 'candidate' ? 'candidate' : 'customer');
const withSide: Complete = (data, _state, _at, by) => ({ ...(data as Fields), side: sideOf(by) });
/** Card numbers never reach the log (C-7). */
const masked: Complete = (data, _state, _at, by) => {
  const { text } = data as { text: string };
  const safe = maskCards(text);
  return { text: safe, side: sideOf(by), masked: safe !== text };
};
const maskedIn =
  (field: string): Complete =>
  (data) => ({ ...(data as Fields), [field]: maskCards((data as Record<string, string>)[field] ?? '') });

const modeOf = (state: State): Mode => modes.find((mode) => state.matches({ open: { call: mode } })) ?? 'chat';
const turn: Complete = (data, state, _at, by) => ({ ...(data as Fields), from: modeOf(state), side: sideOf(by) });

const compared: Complete = (data, state) => {
  const code = asTyped((data as { code: string }).code);
  return { code, right: code === invitation(state.context)?.code };
};

export const video: Channel<typeof videoMachine, VideoView> = {
  id: 'video',
  machine: videoMachine,
  stimulus: videoStimulus,
  pictures: true,
  media: videoMedia,
  course: ({ context }) => courseOf(context.call),
  talk: ({ context }) => talkOf(context.call),
  commands: {
    ...callCommands<State>((state) => state.context.session.outage === 'pause' && haveVoices(state)),
    'video.ring': { by: figurant, data: nothing, event: 'video.rang' },
    'video.answer': { by: candidate, data: nothing, event: 'video.answered' },
    'video.write': {
      by: both,
      data: z.strictObject({ text: written(maxMessageLength) }),
      event: 'video.wrote',
      late: 'keep',
      complete: masked,
    },
    'video.offer': { by: candidate, data: nothing, event: 'video.offered' },
    'video.answerOffer': {
      by: figurant,
      data: z.strictObject({ accepted: z.boolean() }),
      event: 'video.offerAnswered',
    },
    'video.ask': { by: candidate, data: z.strictObject({ topic: z.enum(equipmentTopics) }), event: 'video.asked' },
    'video.tell': {
      by: figurant,
      data: z.strictObject({ topic: z.enum(equipmentTopics), answer: identifier }),
      event: 'video.told',
    },
    'video.invite': { by: candidate, data: nothing, event: 'video.invited' },
    'video.enterCode': {
      by: figurant,
      data: z.strictObject({ code: written(20) }),
      event: 'video.codeEntered',
      complete: compared,
    },
    'video.openLink': { by: figurant, data: nothing, event: 'video.linkOpened' },
    'video.mute': { by: both, data: on, event: 'video.muted', anytime: true, complete: withSide },
    'video.camera': {
      by: both,
      data: z.strictObject({ on: z.boolean(), trouble: z.optional(z.enum(cameraTroubles)) }),
      event: 'video.cameraSwitched',
      anytime: true,
      complete: withSide,
    },
    'video.screen': { by: both, data: on, event: 'video.screenSwitched', anytime: true, complete: withSide },
    'video.freeze': { by: ['figurant', 'lead'], data: on, event: 'video.froze' },
    'video.fallBack': {
      by: both,
      data: z.strictObject({ to: z.enum(['audio', 'chat']), why: z.enum(fallBackReasons) }),
      event: 'video.fellBack',
      complete: turn,
    },
    'video.recover': {
      by: both,
      data: z.strictObject({ to: z.enum(['video', 'audio']) }),
      event: 'video.recovered',
      complete: turn,
    },
    'video.point': { by: both, data: point, event: 'video.pointed', complete: withSide },
    'video.mark': { by: both, data: point, event: 'video.marked', complete: withSide },
    'video.unmark': { by: both, data: nothing, event: 'video.unmarked', complete: withSide },
    'video.clearMarks': { by: both, data: nothing, event: 'video.marksCleared', complete: withSide },
    'video.keepStill': {
      by: ['candidate', 'lead'],
      data: z.strictObject({ ...target, still: identifier, caption: typed(200) }),
      event: 'video.stillKept',
      complete: maskedIn('caption'),
    },
    'video.showStep': { by: candidate, data: step, event: 'video.stepShown' },
    'video.confirmStep': { by: figurant, data: step, event: 'video.stepConfirmed' },
    'video.tickStep': { by: candidate, data: step, event: 'video.stepTicked' },
    'video.hangUp': { by: both, data: nothing, event: 'video.hungUp', anytime: true, complete: withSide },
    'video.keep': {
      by: candidate,
      data: z.strictObject({ text: typed(maxNoteLength) }),
      event: 'video.noted',
      late: 'newest',
      complete: maskedIn('text'),
    },
    'video.file': {
      by: candidate,
      data: z.strictObject(contactNote),
      event: 'video.filed',
      late: 'keep',
      complete: maskedIn('note'),
    },
  },
  deadlines: videoDeadlines,
  happens: ['video.froze', 'video.afterCallOver'],
  project: projectVideo,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Figurant.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Examiner.svelte'),
  },
};
