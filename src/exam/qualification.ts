/** A standard as data: competences, their criteria and how each is verified. Its text comes from a pack's file. */

export interface QualificationCriterion {
  /** The standard's own letter, for example `a`. */
  readonly letter: string;
  readonly text: string;
  readonly verification: 'practical' | 'oral' | 'written' | 'practical-oral';
  /** What *met* and *not met* look like, where the standard or the authorised person says so. */
  readonly anchors?: { readonly met: string; readonly notMet: string };
}

export interface Competence {
  /** Position in the standard, for example `3`. */
  readonly id: string;
  readonly name: string;
  /** Absent where the standard gives none. */
  readonly level?: number;
  readonly criteria: readonly QualificationCriterion[];
}

export interface Qualification {
  readonly id: string;
  /** The official code, for example `66-029-M`. */
  readonly code: string;
  readonly name: string;
  /** Level and day of validity are absent where the standard gives none. */
  readonly level?: number;
  readonly validFrom?: string;
  readonly authority: string;
  /** Where the wording comes from; working wording is labelled as such (domain §0.2). */
  readonly wording: string;
  readonly language: 'cs' | 'en' | 'pl' | 'hu' | 'it';
  /** `all-criteria`: one criterion not met fails (CZ-30). `threshold`: a share of the criteria is enough. */
  readonly rule: 'all-criteria' | 'threshold';
  /** With the rule `threshold`: percent of criteria that must be met, in the whole exam or in each competence. */
  readonly threshold?: {
    readonly percent: number;
    readonly per: 'exam' | 'competence';
    readonly origin: 'standard' | 'local';
  };
  /** Limits that the standard or the authorised person sets: `standard` or `local` (domain §0.4). */
  readonly timers?: readonly {
    readonly id: string;
    readonly label: string;
    readonly seconds: number;
    readonly origin: 'standard' | 'local';
  }[];
  readonly minimumAge: number;
  /** What is read to the candidate and confirmed before the start: Markdown, one text a section. */
  readonly briefing: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly competences: readonly Competence[];
}
