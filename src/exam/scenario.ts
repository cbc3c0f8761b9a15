/** A case as checked data: what the candidate sees, what the figurant plays, what the examiner marks.
 *  The scenario layer reads and checks it from YAML; the log keeps it whole, so a later edit never changes an exam. */
import type { DiscType } from './disc.ts';
import type { Json } from './events.ts';
import type { Sound } from './sound.ts';

export interface Timer {
  readonly seconds: number;
  /** `standard`: the assessment standard asks for it; `local`: the authorised person's own rule (domain §0.4). */
  readonly origin: 'standard' | 'local';
}

/** When a stage, fact, line or outcome is open: everything named has to hold. */
export interface Needs {
  /** Hidden facts that have been told. */
  readonly facts?: readonly string[];
  /** How many of all hidden facts have been told. */
  readonly factsAtLeast?: number;
  /** Questions and objections that the candidate has answered rightly, or wrongly. */
  readonly right?: readonly string[];
  readonly wrong?: readonly string[];
  /** Prepared lines that have been said. */
  readonly said?: readonly string[];
  /** Mood gates. */
  readonly moodAtMost?: number;
  readonly moodAtLeast?: number;
  /** The conversation has come to this stage, or beyond it. */
  readonly stage?: string;
  readonly complicated?: boolean;
}

/** A part of the conversation. With `needs` it begins by itself when they hold, otherwise by the figurant's tap. */
export interface Stage {
  readonly id: string;
  readonly title: string;
  /** What the customer wants in it. */
  readonly aim?: string;
  readonly needs?: Needs;
}

/** A fact the figurant tells only when asked. */
export interface HiddenFact {
  readonly id: string;
  readonly fact: string;
  /** Questions that open it, in words. */
  readonly asked: readonly string[];
  /** Heading under which the console shows it. */
  readonly group?: string;
  /** Asked too early the customer does not tell it yet. */
  readonly needs?: Needs;
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

/** The five difficult customers of the Polish document (domain §2.8). */
export const difficultTypes = ['shouting', 'pitying', 'condescending', 'attacking', 'blackmailing'] as const;
export type DifficultType = (typeof difficultTypes)[number];

/** A cue: said or sent as it stands. */
export interface PreparedLine {
  readonly id: string;
  readonly text: string;
  readonly when: string;
  /** Heat 1 to 5; above the exam's cap it is not played. */
  readonly level?: number;
  readonly type?: DifficultType;
  /** The channel's event after which it fits, for example a silence: then it is proposed next. */
  readonly on?: string;
  /** The hidden fact that it tells. */
  readonly reveals?: string;
  readonly needs?: Needs;
}

/** The customer's own question, or an objection to what the candidate offers, with the right answer. */
export interface Question {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly needs?: Needs;
}

/** What may be behind a fault (CZ-29): open until what rules it out, or shows that it is this one, has been found out. One
 *  that nothing in the conversation can rule out has neither. */
export interface Cause {
  readonly id: string;
  readonly title: string;
  readonly excludedBy?: Needs;
  readonly foundBy?: Needs;
}

export interface Outcome {
  readonly id: string;
  readonly text: string;
  readonly needs?: Needs;
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
  /** Where it shows: ids of facts, questions, objections and lines, events of the channel, `complication`, `mood`,
   *  or `course` for the whole of it. */
  readonly shownBy: readonly string[];
}

/** A sum that the case relies on; codes of products stand for their price. */
export interface Figure {
  readonly id: string;
  readonly is: number;
  readonly sum: readonly (number | string)[];
}

/** A day that the case relies on, and how it is counted: `today+30d`, `2026-05-04+14d`, `today+1wd`, `today-1y`. */
export interface CountedDay {
  readonly id: string;
  readonly is: string;
  readonly from: string;
}

/** What a good record of this contact holds; what the candidate has entered is laid beside it. */
export interface CaseTruth {
  readonly customer?: string;
  /** Any of these codes of the event register is right. */
  readonly codes?: readonly string[];
  /** Crowns. */
  readonly refund?: number;
  readonly voucher?: number;
  /** What is asked for with a complaint. */
  readonly remedy?: 'repair' | 'exchange' | 'discount' | 'withdrawal';
  /** The complaint's last day. */
  readonly settleBy?: string;
  readonly order?: string;
  /** Department that a forwarded contact belongs to. */
  readonly forward?: string;
  /** Until when the next step was promised. */
  readonly promise?: string;
}

/** The case as the workplace takes it. */
export interface CaseWorkplace {
  /** What the register does not show while this task runs, though the world has it: a record (`R-2026-02777`), or a
   *  field of one (`EJ2026-03871.payment`), because the case is about finding it out. */
  readonly hides?: readonly string[];
  readonly truth?: CaseTruth;
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
  readonly materials: readonly {
    readonly title: string;
    readonly text: string;
    /** An extract of the register: not given where the exam has the register itself. */
    readonly inRegister?: boolean;
  }[];
  readonly workplace?: CaseWorkplace;
  /** Customers, orders, invoices, complaints and products of the world that the case is about. */
  readonly records: readonly string[];
  readonly figures?: readonly Figure[];
  readonly days?: readonly CountedDay[];
  readonly reading?: Timer;
  readonly working?: Timer;
  /** The channel's own part, checked by the channel's schema. */
  readonly stimulus: Json;
  readonly figurant: {
    /** In the second person, at most one screen. */
    readonly card: string;
    /** DISC: how to play, never what the candidate is marked by (domain §2.8). */
    readonly disc?: DiscType;
    readonly types?: readonly DifficultType[];
    readonly opening: string;
    readonly freely: readonly string[];
    readonly ifAsked: readonly HiddenFact[];
    readonly never: readonly string[];
    readonly mustAsk: readonly Question[];
    readonly objections?: readonly Question[];
    readonly lines: readonly PreparedLine[];
    readonly causes?: readonly Cause[];
    readonly complication?: {
      readonly atSeconds: number;
      readonly line: string;
      readonly expect: string;
      /** Heat 1 to 5; above the exam's cap it is not played. */
      readonly level?: number;
    };
    readonly exitLine: string;
    readonly stopWord: string;
  };
  readonly stages: readonly Stage[];
  readonly mood: {
    readonly start: number;
    readonly up: readonly MoodRule[];
    readonly down: readonly MoodRule[];
  };
  readonly outcomes: {
    readonly best: Outcome;
    readonly acceptable: readonly Outcome[];
    readonly wrong: readonly Outcome[];
  };
  readonly criteria: readonly ScenarioCriterion[];
}

/** A task of a paper: the exact case with the hash of the file it was read from. */
export interface PaperTask {
  readonly id: string;
  readonly scenario: Scenario;
  /** Which of the case's variants of equal weight was drawn; absent when it has none. */
  readonly variant?: string;
  /** What the case is heard from, whole, so that a later edit of the file changes no exam; absent: nothing. */
  readonly sound?: Sound;
  /** The file's text as it was; absent in plans made before it was kept. */
  readonly source?: string;
  /** SHA-256 of the source text, hexadecimal. */
  readonly sourceHash: string;
}
