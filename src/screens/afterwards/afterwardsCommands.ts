/** What may be asked of the host once an exam is closed, with the commands' names and shapes in one place. */
import type { AppealDecision, AppealSubject } from '../../machines/afterwards.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';

type Sends = Pick<LiveSeat, 'send'>;

export interface AppealDraft {
  readonly subject: AppealSubject;
  readonly text: string;
  /** Of the qualification. */
  readonly criterion?: { readonly competence: string; readonly letter: string } | undefined;
}

export const writeAddendum = ({ send }: Sends, text: string) => send('exam.writeAddendum', { text });
export const fileAppeal = ({ send }: Sends, { subject, text, criterion }: AppealDraft) =>
  send('exam.fileAppeal', { subject, text, ...criterion });
export const decideAppeal = (
  { send }: Sends,
  appeal: string,
  { outcome, by, number, reason }: Omit<AppealDecision, 'at'>,
) => send('exam.decideAppeal', { appeal, outcome, by, number, reason });
