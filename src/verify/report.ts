/** What a verification found, as codes and numbers: the sentences are somebody else's. Plain data. */

export const checkIds = ['archive', 'files', 'host', 'log', 'cases', 'seats', 'recordings'] as const;
export type CheckId = (typeof checkIds)[number];

/** Every way in which a file can be wrong; each has a sentence in the translations (`verify.problem.*`). */
export const problemCodes = [
  'not-a-zip',
  'too-large',
  'zip-end',
  'zip-directory',
  'zip-packed',
  'zip-entry',
  'zip-header',
  'zip-gap',
  'zip-order',
  'zip-double',
  'zip-path',
  'too-many-files',
  'file-too-large',
  'file-changed',
  'file-extra',
  'file-absent',
  'manifest-missing',
  'manifest-shape',
  'newer',
  'signature-missing',
  'signature-shape',
  'signature-other-manifest',
  'signature-wrong',
  'log-missing',
  'log-shape',
  'log-line',
  'log-broken',
  'log-count',
  'log-other-exam',
  'log-head',
  'log-no-plan',
  'case-hash',
  'case-absent',
  'case-file',
  'case-unknown',
  'world-file',
  'seat-shape',
  'seat-head',
  'seat-signature',
  'recording-absent',
  'recording-unknown',
  'recording-short',
  'recording-differs',
  'still-absent',
  'still-unknown',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `file` names what is wrong, `n` the line of the log or how many there are. */
export interface Problem {
  readonly code: ProblemCode;
  readonly file?: string;
  readonly n?: number;
}

export interface Check {
  readonly id: CheckId;
  /** `absent`: the file holds nothing of the kind; `skipped`: what it needs has not held. */
  readonly outcome: 'holds' | 'broken' | 'absent' | 'skipped';
  readonly problems: readonly Problem[];
  /** How much was checked. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** What a person compares by eye with the printed record. */
export interface Identity {
  readonly exam: string;
  readonly madeAt: number;
  readonly count: number;
  readonly head: string;
  readonly manifest: string;
  /** Public key of the browser that wrote the file. */
  readonly key: string;
}

export interface Report {
  /** Everything that could be checked holds. */
  readonly ok: boolean;
  readonly checks: readonly Check[];
  /** Absent as long as the file's list cannot be read. */
  readonly identity?: Identity;
}

export const problem = (code: ProblemCode, detail: Omit<Problem, 'code'> = {}): Problem => ({ code, ...detail });

/** A check with what it found; without anything checked it is absent. */
export function checked(
  id: CheckId,
  problems: readonly Problem[],
  numbers: Readonly<Record<string, number>> = {},
  isAbsent = false,
): Check {
  const outcome = problems.length > 0 ? 'broken' : isAbsent ? 'absent' : 'holds';
  return { id, outcome, problems, numbers };
}

export const skipped = (id: CheckId): Check => ({ id, outcome: 'skipped', problems: [], numbers: {} });
