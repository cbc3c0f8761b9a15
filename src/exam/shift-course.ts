/** A shift as the record prints it. Plain data; moments in epoch milliseconds, null: it did not happen. */
export interface ShiftCourse {
  readonly loggedInAt: number | null;
  readonly wrongTries: number;
  readonly messages: { readonly read: number; readonly of: number };
  readonly readyAt: number | null;
  readonly breaks: { readonly count: number; readonly ms: number };
  /** Contacts that the examiner let go without a paper. */
  readonly waived: number;
  readonly loggedOutAt: number | null;
}
