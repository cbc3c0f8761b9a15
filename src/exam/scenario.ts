/** A case as checked data: what the candidate sees, what the figurant plays, what the examiner marks.
 *  The scenario layer reads and checks it from YAML; the log keeps it whole, so a later edit never changes an exam. */
import type { Json } from './events.ts';

export interface Timer {
  readonly seconds: number;
  /** `standard`: the assessment standard asks for it; `local`: the authorised person's own rule (domain §0.4). */
  readonly origin: 'standard' | 'local';
}

/** A fact the figurant tells only when asked. */
export interface HiddenFact {
  readonly id: string;
  readonly fact: string;
  /** Questions that open it, in words. */
  readonly asked: readonly string[];
}

/** What changes the mood, in words the figurant can judge; `on` lets a channel's event do it alone. `by` is 1 to 10 and
 *  always positive: the list it stands in, up or down, gives the direction. */
export interface MoodRule {
  readonly id: string;
  readonly when: string;
  readonly by?: number;
  readonly to?: number;
  readonly on?: string;
}

export interface PreparedLine {
  readonly id: string;
  readonly text: string;
  readonly when: string;
}

export interface ScenarioCriterion {
  readonly id: string;
  /** Competence and letter of the qualification that it is evidence for. */
  readonly competence: string;
  readonly letter: string;
  readonly text: string;
  /** Anchors: what *met* and *not met* look like. */
  readonly met: string;
  readonly notMet: string;
  readonly critical?: boolean;
}

export interface Scenario {
  readonly id: string;
  readonly version: number;
  readonly qualification: string;
  /** Rows of docs/requirements.md. */
  readonly rows: readonly string[];
  readonly channel: string;
  readonly title: string;
  readonly worldDate: string;
  /** The candidate's task in Markdown. */
  readonly brief: string;
  /** What the candidate may look up: register entries, house rules. Markdown. */
  readonly materials: readonly { readonly title: string; readonly text: string }[];
  readonly reading?: Timer;
  readonly working?: Timer;
  /** The channel's own part, checked by the channel's schema. */
  readonly stimulus: Json;
  readonly figurant: {
    /** In the second person, at most one screen. */
    readonly card: string;
    readonly opening: string;
    readonly freely: readonly string[];
    readonly ifAsked: readonly HiddenFact[];
    readonly never: readonly string[];
    readonly mustAsk: readonly { readonly id: string; readonly question: string; readonly answer: string }[];
    readonly lines: readonly PreparedLine[];
    readonly complication?: { readonly atSeconds: number; readonly line: string; readonly expect: string };
    readonly exitLine: string;
    readonly stopWord: string;
  };
  readonly mood: {
    readonly start: number;
    readonly up: readonly MoodRule[];
    readonly down: readonly MoodRule[];
  };
  readonly outcomes: {
    readonly best: string;
    readonly acceptable: readonly string[];
    readonly wrong: readonly string[];
  };
  readonly criteria: readonly ScenarioCriterion[];
}

/** A task of a paper: the exact case with the hash of the file it was read from. */
export interface PaperTask {
  readonly id: string;
  readonly scenario: Scenario;
  /** SHA-256 of the source text, hexadecimal. */
  readonly sourceHash: string;
}
