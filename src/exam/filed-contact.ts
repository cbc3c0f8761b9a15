/** A contact as the record prints it: what the candidate has filed of a task in the event register. Plain data. */
export interface FiledContact {
  readonly task: string;
  readonly at: number;
  /** Code and its name; empty: none was chosen. */
  readonly code: string;
  readonly disposition: string;
  /** Name of the department that it was forwarded to. */
  readonly forward?: string;
  /** What was promised, until which day of the world (`YYYY-MM-DD`). */
  readonly promise?: { readonly what: string; readonly due: string };
}
