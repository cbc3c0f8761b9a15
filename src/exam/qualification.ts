/** A standard as data: competences, their criteria and how each is verified. Its text comes from a pack's file. */

export interface QualificationCriterion {
  /** The standard's own letter, for example `a`. */
  readonly letter: string;
  readonly text: string;
  readonly verification: 'practical' | 'oral' | 'written' | 'practical-oral';
}

export interface Competence {
  /** Position in the standard, for example `3`. */
  readonly id: string;
  readonly name: string;
  readonly level: number;
  readonly criteria: readonly QualificationCriterion[];
}

export interface Qualification {
  readonly id: string;
  /** The official code, for example `66-029-M`. */
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly validFrom: string;
  readonly authority: string;
  /** Where the wording comes from; working wording is labelled as such (domain §0.2). */
  readonly wording: string;
  readonly rule: 'all-criteria';
  readonly minimumAge: number;
  /** What is read to the candidate and confirmed before the start: Markdown, one text a section. */
  readonly briefing: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly competences: readonly Competence[];
}
