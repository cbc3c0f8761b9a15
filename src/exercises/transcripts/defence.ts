/** What the log knows of the recorded defence of a choice: its parts as they began, grew and ended, and why one could not
 *  be made. A part that a page loaded anew has left open ends when it is told of, or when the next begins. Pure; knows no
 *  microphone (CZ-16, CZ-19). */
import type { Fact } from '../../exam/events.ts';
import type { CallCourse } from '../../exam/media.ts';
import type { Kept } from '../../exam/recording.ts';

export interface DefencePart {
  readonly id: string;
  /** As the browser names it. */
  readonly mime: string;
  readonly startedAt: number;
  /** 0 while it runs. */
  readonly stoppedAt: number;
  readonly chunks: number;
  readonly bytes: number;
  /** SHA-256 of all chunks so far, hexadecimal; empty while nothing is known. */
  readonly sha256: string;
}

export interface Defence {
  readonly parts: readonly DefencePart[];
  readonly failure: { readonly at: number; readonly why: string } | undefined;
}

export type DefenceFact =
  | Fact<'transcripts.recordingStarted', { recording: string; mime: string }>
  | Fact<'transcripts.recordingKept', Kept>
  | Fact<'transcripts.recordingEnded', Kept>
  | Fact<'transcripts.recordingFailed', { why: string }>;

export const noDefence: Defence = { parts: [], failure: undefined };

export const runningPart = ({ parts }: Defence): DefencePart | undefined =>
  parts.find(({ stoppedAt }) => stoppedAt === 0);

/** What a fact says of chunks never makes less of what has been told before: a page that can no longer read its storage
 *  knows of none. */
const grown = (part: DefencePart, { chunks, bytes, sha256 }: Kept): DefencePart =>
  chunks < part.chunks ? part : { ...part, chunks, bytes, sha256 };

export function defended(defence: Defence, fact: DefenceFact): Defence {
  const { at } = fact;
  switch (fact.type) {
    case 'transcripts.recordingStarted': {
      const { recording: id, mime } = fact.data;
      const before = defence.parts.map((part) => (part.stoppedAt === 0 ? { ...part, stoppedAt: at } : part));
      const part = { id, mime, startedAt: at, stoppedAt: 0, chunks: 0, bytes: 0, sha256: '' };
      return { parts: [...before, part], failure: undefined };
    }
    case 'transcripts.recordingKept':
    case 'transcripts.recordingEnded': {
      const stoppedAt = fact.type === 'transcripts.recordingEnded' ? at : 0;
      const change = (part: DefencePart) =>
        part.id === fact.data.recording ? { ...grown(part, fact.data), stoppedAt } : part;
      return { ...defence, parts: defence.parts.map(change) };
    }
    case 'transcripts.recordingFailed':
      return { ...defence, failure: { at, why: fact.data.why } };
  }
}

/** @param agreed does the exam's plan say that speech is recorded? */
export function mayDefend(defence: Defence, fact: DefenceFact, agreed: boolean): boolean {
  switch (fact.type) {
    case 'transcripts.recordingStarted':
      return agreed && !defence.parts.some(({ id }) => id === fact.data.recording);
    case 'transcripts.recordingKept':
    case 'transcripts.recordingEnded':
      return runningPart(defence)?.id === fact.data.recording;
    case 'transcripts.recordingFailed':
      return agreed;
  }
}

/** For the record. */
export const courseOf = ({ parts, failure }: Defence): CallCourse => ({
  losses: [],
  recordings: parts.map(({ id, mime, startedAt, stoppedAt, bytes, sha256 }) => ({
    id,
    mime,
    from: startedAt,
    until: stoppedAt,
    bytes,
    sha256,
  })),
  recordingPauses: [],
  room: true,
  recordingFailure: failure?.why ?? '',
});
