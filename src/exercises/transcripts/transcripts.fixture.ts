/** A small exercise with transcripts, its facts as the host would make them, and views for tests of its screens. */
import { type StateFrom, initialTransition, transition } from 'xstate';
import { hostAuthor } from '../../exam/roles.ts';
import type { Json } from '../../exam/events.ts';
import { type TranscriptsFact, transcriptsMachine } from './machine.ts';
import { type TranscriptsView, projectTranscripts } from './projections.ts';
import type { TranscriptsStimulus } from './stimulus.ts';

export const stimulus: TranscriptsStimulus = {
  situation: 'Volá zákazník kvůli reklamaci.',
  calls: ['alfa', 'beta', 'gama'].map((id) => ({
    id,
    lines: [
      { who: 'customer', text: `Dobrý den, ${id}.` },
      { who: 'operator', text: `Tady ${id}, slyším vás.` },
    ],
  })),
};

type State = StateFrom<typeof transcriptsMachine>;

/** The machine with facts put in one after another; a fact that it would not take fails the test. */
export class Playing {
  state: State;
  #at = 1_000_000;

  /** @param recording does the plan say that speech is recorded? */
  constructor(seed?: string, recording = false) {
    const session = { kind: 'exam', outage: 'pause', recording, ...(seed !== undefined && { seed }) } as const;
    this.state = initialTransition(transcriptsMachine, { stimulus, session })[0];
  }

  can(type: string, data: Json = {}): boolean {
    return this.state.can(this.#fact(type, data));
  }
  put(type: string, data: Json = {}): this {
    this.#at += 1_000;
    const fact = this.#fact(type, data);
    if (!this.state.can(fact)) throw new Error(`not now: ${type}`);
    this.state = transition(transcriptsMachine, this.state, fact)[0];
    return this;
  }
  see = (role: Parameters<typeof projectTranscripts>[1]): TranscriptsView => projectTranscripts(this.state, role);

  #fact(type: string, data: Json): TranscriptsFact {
    const envelope = { id: type, at: this.#at, writtenAt: this.#at - 10, by: hostAuthor };
    return { ...envelope, type, data } as unknown as TranscriptsFact;
  }
}

export const transcriptsView = (part: Partial<TranscriptsView> = {}): TranscriptsView => ({
  ...new Playing().put('task.workBegun').see('candidate'),
  ...part,
});
