/** Who sees what of the choice among transcripts: everybody the calls in the order shown and what was made of them; ids
 *  of the calls in the case, and how the choice changed, only whoever plays or marks. Which one is right stands in the
 *  case's anchors and nowhere in this view. An allow-list: a new field is seen by nobody until named here. */
import type { StateFrom } from 'xstate';
import type { Role } from '../../exam/roles.ts';
import { type DefencePart, runningPart } from './defence.ts';
import type { TranscriptsContext, transcriptsMachine } from './machine.ts';
import type { Highlight } from './sheet.ts';
import type { Transcript } from './stimulus.ts';

export interface CallView {
  readonly label: string;
  /** Its id in the case, which the anchors speak of. */
  readonly id: string | null;
  /** Empty until work begins. */
  readonly lines: Transcript['lines'];
}

/** The spoken defence and its recording, for everybody in the room. */
export interface DefenceView {
  /** Does the exam's plan say that speech is recorded? */
  readonly agreed: boolean;
  /** May a part begin now? */
  readonly open: boolean;
  /** The part that runs: since when; 0: none. */
  readonly since: number;
  /** How many parts have ended. */
  readonly parts: number;
  /** Id of the running part, and why none could be made: for whoever marks. */
  readonly running: string | null;
  readonly failure: { readonly at: number; readonly why: string } | null;
}

export interface TranscriptsView {
  readonly phase: 'waiting' | 'deciding' | 'locked' | 'frozen';
  readonly situation: string;
  readonly calls: readonly CallView[];
  readonly highlights: readonly Highlight[];
  readonly choice: string | null;
  readonly choices: TranscriptsContext['choices'] | null;
  readonly text: string;
  /** When the reasons were last changed; 0: never. */
  readonly textAt: number;
  readonly revision: number;
  readonly locked: { readonly at: number; readonly writtenAt: number } | null;
  readonly frozen: { readonly at: number } | null;
  readonly defence: DefenceView;
  /** Whoever marks hears it again. */
  readonly facts: { readonly recordings: readonly (DefencePart & { readonly room: true })[] } | null;
}

function defenceView({ context, value }: StateFrom<typeof transcriptsMachine>, marks: boolean): DefenceView {
  const { defence, recorded } = context;
  const part = runningPart(defence);
  return {
    agreed: recorded,
    open: recorded && value === 'locked',
    since: part?.startedAt ?? 0,
    parts: defence.parts.filter(({ stoppedAt }) => stoppedAt > 0).length,
    running: marks ? (part?.id ?? null) : null,
    failure: marks ? (defence.failure ?? null) : null,
  };
}

export function projectTranscripts(state: StateFrom<typeof transcriptsMachine>, role: Role): TranscriptsView {
  const { situation, calls, sheet, choices, textAt, locked, frozen, defence, training } = state.context;
  const marks = role === 'examiner' || role === 'figurant';
  const begun = state.value !== 'waiting';
  return {
    // what is locked stays so when the task is over
    phase: state.value === 'over' ? 'locked' : state.value,
    situation,
    calls: calls.map(({ label, id, lines }) => ({
      label,
      id: marks ? id : null,
      lines: begun || marks ? lines : [],
    })),
    highlights: sheet.highlights,
    choice: sheet.choice,
    choices: marks ? choices : null,
    text: sheet.text,
    textAt,
    revision: sheet.revision,
    locked: locked ?? null,
    frozen: frozen ?? null,
    defence: defenceView(state, marks),
    facts:
      role === 'examiner' || (marks && training)
        ? { recordings: defence.parts.map((part) => ({ ...part, room: true as const })) }
        : null,
  };
}
