/** Who sees what of the choice among transcripts: everybody the calls in the order shown and what was made of them; ids
 *  of the calls in the case, and how the choice changed, only whoever plays or marks. Which one is right stands in the
 *  case's anchors and nowhere in this view. An allow-list: a new field is seen by nobody until named here. */
import type { StateFrom } from 'xstate';
import type { Role } from '../../exam/roles.ts';
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
}

export function projectTranscripts(state: StateFrom<typeof transcriptsMachine>, role: Role): TranscriptsView {
  const { situation, calls, sheet, choices, textAt, locked, frozen } = state.context;
  const marks = role === 'examiner' || role === 'figurant';
  const begun = state.value !== 'waiting';
  return {
    phase: state.value,
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
  };
}
