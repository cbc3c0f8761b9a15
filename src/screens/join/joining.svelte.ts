/** Joining by the short code: what was typed, the knock, the words that both screens compare, how it ended. Knows no
 *  markup; what a code looks like is the wire's business. */
import { codeLength, readCode } from '../../wire/short-code.ts';
import type { Role } from '../../exam/roles.ts';
import type { Invitation, Knocking, Ports } from '../ports.ts';

export type JoinStage =
  | { readonly at: 'typing' }
  | { readonly at: 'waiting'; readonly words: string | undefined }
  | { readonly at: 'refused'; readonly why: JoinRefusal; readonly words: string };

/** Sentences in `join.refused`; anything else is what the person at the other end wrote. */
const refusals = ['nobody', 'unreachable', 'lost', 'full', 'refused', 'malformed'] as const;
export type JoinRefusal = (typeof refusals)[number];
const isKnown = (why: string): why is JoinRefusal => refusals.some((known) => known === why);
const refusedStage = (why: string): JoinStage =>
  isKnown(why) ? { at: 'refused', why, words: '' } : { at: 'refused', why: 'refused', words: why };

/** "ABCD 2345" while it is being typed. */
export const grouped = (typed: string): string => {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\-.]/g, '')
    .slice(0, codeLength);
  return signs.length > codeLength / 2 ? `${signs.slice(0, codeLength / 2)} ${signs.slice(codeLength / 2)}` : signs;
};

export class JoinByCode {
  code = $state('');
  name = $state('');
  /** What keeps the knock from going, after the first try. */
  problem: 'code' | 'name' | undefined = $state();
  stage: JoinStage = $state.raw({ at: 'typing' });
  readonly #ports: Ports;
  readonly #admitted: (invitation: Invitation) => void;
  #knocking: Knocking | undefined;

  constructor(ports: Ports, code: string, admitted: (invitation: Invitation) => void) {
    this.#ports = ports;
    this.#admitted = admitted;
    this.code = grouped(code);
    this.name = ports.rememberedName;
  }

  async knock(wish: Role): Promise<void> {
    const code = readCode(this.code);
    const name = this.name.trim();
    this.problem = !code ? 'code' : name === '' ? 'name' : undefined;
    if (!code || this.problem) return;
    const knocking = (this.#knocking = this.#ports.knock(code, name, wish));
    this.stage = { at: 'waiting', words: undefined };
    // words of a knock that was cancelled meanwhile belong to nobody
    const mine = () => this.#knocking === knocking;
    knocking.words.then(
      (words) => mine() && this.stage.at === 'waiting' && (this.stage = { at: 'waiting', words }),
      () => undefined, // the outcome tells why
    );
    const outcome = await knocking.outcome.catch(() => ({ refused: 'unreachable' }));
    if (!mine()) return;
    if ('invitation' in outcome) this.#admitted(outcome.invitation);
    else this.stage = refusedStage(outcome.refused);
  }

  cancel(): void {
    this.#knocking?.cancel();
    this.#knocking = undefined;
    this.stage = { at: 'typing' };
  }
}
