/** Who sees what of an answer: the candidate the mailbox and the own draft, the examiner also what was pasted, the
 *  figurant and the observer the letter and the answer. An allow-list: a new field is seen by nobody until named here. */
import type { StateFrom } from 'xstate';
import type { Attachment } from '../../exam/attachment.ts';
import type { Role } from '../../exam/roles.ts';
import type { emailMachine } from './machine.ts';
import type { Letter } from './stimulus.ts';

export interface EmailView {
  readonly mailbox: { readonly name: string; readonly address: string };
  /** Without its body until it has been opened. */
  readonly message: Omit<Letter, 'body'> & { readonly body: string | null };
  readonly earlier: readonly Letter[];
  readonly signature: string;
  readonly limitMs: number;
  readonly origin: 'standard' | 'local';
  readonly openedAt: number;
  /** Absolute host time at which the editor freezes; null while the clock does not run. */
  readonly deadlineAt: number | null;
  readonly leftMs: number;
  readonly draft: {
    readonly text: string;
    readonly subject: string;
    readonly revision: number;
    readonly at: number;
  } | null;
  /** Those of the letter that is being written. */
  readonly attachments: readonly Attachment[];
  readonly sent: {
    readonly text: string;
    readonly subject: string;
    readonly attachments: readonly Attachment[];
    readonly at: number;
    readonly writtenAt: number;
  } | null;
  readonly frozen: { readonly at: number; readonly why: 'time' | 'task' } | null;
  readonly pastes: readonly { readonly at: number; readonly length: number; readonly allowed: boolean }[] | null;
}

export function projectEmail(state: StateFrom<typeof emailMachine>, role: Role): EmailView {
  const { stimulus, clock, openedAt, draft, attachments, sent, frozen, pastes } = state.context;
  const { body, ...headers } = stimulus.message;
  const opened = openedAt > 0 || role === 'examiner' || role === 'figurant';
  return {
    mailbox: stimulus.mailbox,
    message: { ...headers, body: opened ? body : null },
    earlier: stimulus.earlier,
    signature: stimulus.signature,
    limitMs: clock.limitMs,
    origin: stimulus.reply.origin,
    openedAt,
    deadlineAt: clock.state === 'running' ? clock.deadlineAt : null,
    leftMs: clock.state === 'idle' ? clock.limitMs : clock.state === 'running' ? 0 : clock.leftMs,
    draft: draft ? { text: draft.text, subject: draft.subject, revision: draft.revision, at: draft.at } : null,
    attachments,
    sent: sent ?? null,
    frozen: frozen ?? null,
    pastes: role === 'examiner' ? pastes : null,
  };
}
