/** Who may ask for what about the exam as a whole, and in which shape. */
import * as z from 'zod/mini';
import type { CommandSpec } from '../channels/channel.ts';
import { deviceFindings, deviceKinds, deviceStates } from '../exam/devices.ts';
import type { Json } from '../exam/events.ts';
import { needsReason, verdicts } from '../exam/marks.ts';
import { type Author, roles } from '../exam/roles.ts';
import { keyLength, signatureLength } from '../exam/signatures.ts';
import { tallyKinds } from '../exam/tallies.ts';
import { identifier, maxNameLength, maxNoteLength, maxStatementLength, typed, written } from '../exam/text.ts';
import { appealSubjects } from './afterwards.ts';
import { identityDocuments, incidentCategories } from './exam-state.ts';

const nothing = z.strictObject({});
const seat = z.strictObject({ seat: identifier });
const seatDevice = z.strictObject({ seat: identifier, device: identifier });
const reason = z.strictObject({ reason: written(maxNoteLength) });

const finding = z.enum(deviceFindings);
const works = z.enum(['ok', 'failed']);
/** Devices belong to the seat that speaks of them, whatever it says. */
const ofAuthor = (data: Json, _state: unknown, _at: number, { seat: id }: Author): Json => ({
  ...(data as { readonly [key: string]: Json }),
  seat: id,
});

const hexOf = (length: number) => z.string().check(z.regex(/^[0-9a-f]*$/), z.length(length));

const workedMs = z.nullable(z.number().check(z.nonnegative()));

/** A verdict; all but *met* need their reason (PL-22, zákon 179/2006 § 18). */
const mark = z
  .strictObject({
    task: identifier,
    criterion: identifier,
    verdict: z.enum(verdicts),
    reason: typed(maxNoteLength),
    workedMs,
  })
  .check(z.refine((data) => !needsReason(data.verdict) || data.reason.trim() !== '', { path: ['reason'] }));

/** Whoever leads, and the other members of a commission: each writes the own sheet. */
const assessors = ['lead', 'examiner'] as const;

/** What a commission settles has its reason, whatever the verdict. */
const moderation = z.strictObject({
  task: identifier,
  criterion: identifier,
  verdict: z.enum(verdicts),
  reason: written(maxNoteLength),
});

export const examCommands: Readonly<Record<string, CommandSpec>> = {
  'exam.checkIdentity': {
    by: ['lead'],
    data: z.strictObject({ document: z.enum(identityDocuments) }),
    event: 'exam.identityChecked',
  },
  'exam.confirmMedical': { by: ['lead'], data: nothing, event: 'exam.medicalConfirmed' },
  'exam.giveBriefing': { by: ['lead'], data: nothing, event: 'exam.briefingGiven' },
  'exam.confirmBriefing': { by: ['candidate'], data: nothing, event: 'exam.briefingConfirmed' },
  'exam.waiveDevices': { by: ['lead'], data: reason, event: 'exam.devicesWaived' },
  'exam.declareIndependence': {
    by: assessors,
    data: z.strictObject({ seat: identifier, trained: z.boolean() }),
    event: 'exam.independenceDeclared',
  },
  'exam.closePublic': { by: ['lead'], data: reason, event: 'exam.publicClosed' }, // CZ-10
  'exam.openPublic': { by: ['lead'], data: nothing, event: 'exam.publicOpened' },
  'exam.start': { by: ['lead'], data: nothing, event: 'exam.started' },
  'exam.end': { by: ['lead'], data: nothing, event: 'exam.ended' },
  'exam.endEarly': { by: ['lead'], data: reason, event: 'exam.endedEarly' }, // CZ-11
  'exam.quit': { by: ['candidate'], data: z.strictObject({ reason: typed(maxNoteLength) }), event: 'exam.quit' }, // CZ-12
  'exam.mark': { by: assessors, data: mark, event: 'exam.marked' },
  'exam.submitMarks': { by: assessors, data: nothing, event: 'exam.marksSubmitted' },
  'exam.moderateMark': { by: ['lead'], data: moderation, event: 'exam.markModerated' },
  'exam.releaseAssessor': {
    by: ['lead'],
    data: z.strictObject({ seat: identifier, reason: written(maxNoteLength) }),
    event: 'exam.assessorReleased',
  },
  'exam.deferMark': {
    by: assessors,
    data: z.strictObject({ task: identifier, criterion: identifier, workedMs }),
    event: 'exam.markDeferred',
  },
  'exam.reportIncident': {
    by: ['lead', 'figurant', 'examiner'],
    data: z.strictObject({
      category: z.enum(incidentCategories),
      text: written(maxNoteLength),
      task: z.optional(identifier),
    }),
    event: 'exam.incidentReported',
  },
  'exam.note': {
    by: ['lead'],
    data: z.strictObject({ text: written(maxNoteLength), task: z.optional(identifier) }),
    event: 'exam.noted',
  },
  /** To everybody who sits at the exam. */
  'exam.announce': { by: ['lead'], data: z.strictObject({ text: written(maxNoteLength) }), event: 'exam.announced' },
  'exam.pause': { by: ['lead'], data: reason, event: 'exam.paused' },
  'exam.resume': { by: ['lead'], data: nothing, event: 'exam.resumed' },
  'exam.tally': {
    by: assessors,
    data: z.strictObject({ task: identifier, kind: z.enum(tallyKinds), workedMs }),
    event: 'exam.tallied',
  },
  'exam.takeTallyBack': {
    by: assessors,
    data: z.strictObject({ task: identifier, kind: z.enum(tallyKinds) }),
    event: 'exam.tallyTakenBack',
  },
  'exam.close': { by: ['lead'], data: nothing, event: 'exam.closed' },
  'exam.writeAddendum': {
    by: ['lead'],
    data: z.strictObject({ text: written(maxStatementLength) }),
    event: 'exam.addendumWritten',
  },
  'exam.fileAppeal': {
    by: ['lead'],
    data: z.strictObject({
      subject: z.enum(appealSubjects),
      competence: z.optional(identifier),
      letter: z.optional(identifier),
      text: written(maxStatementLength),
    }),
    event: 'exam.appealFiled',
  },
  'exam.decideAppeal': {
    by: ['lead'],
    data: z.strictObject({
      appeal: identifier,
      outcome: z.enum(['upheld', 'rejected']),
      by: written(maxNameLength),
      number: typed(maxNameLength),
      reason: written(maxStatementLength),
    }),
    event: 'exam.appealDecided',
  },
  'seat.open': {
    by: ['lead'],
    data: z.strictObject({ seat: identifier, role: z.enum(roles.filter((role) => role === 'observer')) }),
    event: 'seat.opened',
  },
  'seat.allowTakeover': { by: ['lead'], data: seatDevice, event: 'seat.takeoverAllowed' },
  'seat.refuseTakeover': { by: ['lead'], data: seatDevice, event: 'seat.takeoverRefused' },
  'seat.handOver': {
    by: ['lead'],
    data: z.strictObject({ seat: identifier, place: z.enum(['console', 'invitation']) }),
    event: 'seat.handedOver',
  },
  'seat.revoke': { by: ['lead'], data: seat, event: 'seat.revoked' },
  /** Whether the head was and the signature holds is looked at by the host (host/signatures.ts). */
  'seat.sign': {
    by: ['candidate', 'figurant', 'examiner'],
    data: z.strictObject({
      count: z.int().check(z.positive()),
      hash: hexOf(64),
      key: hexOf(keyLength),
      signature: hexOf(signatureLength),
    }),
    event: 'seat.signed',
    complete: ofAuthor,
  },
  'seat.reportDevices': {
    by: ['candidate', 'figurant', 'lead'],
    data: z.strictObject({
      microphone: finding,
      speaker: finding,
      camera: finding,
      storage: works,
      broker: works,
    }),
    event: 'seat.devicesChecked',
    complete: ofAuthor,
  },
  'seat.reportDevice': {
    by: ['candidate', 'figurant', 'lead'],
    data: z.strictObject({ device: z.enum(deviceKinds), state: z.enum(deviceStates) }),
    event: 'seat.deviceChanged',
    complete: ofAuthor,
  },
};
