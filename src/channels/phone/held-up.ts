/** Dialling that is held up: whoever is called has withdrawn the consent to sales calls, so a call goes
 *  on only for the contract itself, with a reason that whoever marks can read. The attempt alone is a fact. Pure. */
import { digits } from './line.ts';
import type { PhoneContext } from './phone-state.ts';

type Change = Partial<PhoneContext>;

export interface HeldUp {
  readonly at: number;
  readonly name: string;
  readonly number: string;
  /** The day on which the consent was withdrawn. */
  readonly withdrawn: string;
  /** Null while it is not decided. */
  readonly then: 'called' | 'left' | null;
  readonly reason: string;
}

/** A log that is flooded does not fill every view. */
const maxKept = 50;

/** Is the number one whose owner must not be called with an offer? */
export const isHeldUp = (context: PhoneContext, number: string): boolean => withdrawnBy(context, number) !== undefined;

const withdrawnBy = ({ stimulus }: PhoneContext, number: string) =>
  stimulus.contacts.find((one) => one.consentWithdrawn !== undefined && digits(one.number) === digits(number));

/** The one that waits for the candidate's decision. */
export const waitingDial = ({ heldUps }: Pick<PhoneContext, 'heldUps'>): HeldUp | undefined =>
  heldUps.find(({ then }) => then === null);

const decided = (heldUps: PhoneContext['heldUps'], then: 'called' | 'left', reason = ''): PhoneContext['heldUps'] =>
  heldUps.map((one) => (one.then === null ? { ...one, then, reason } : one));

export function heldUp(context: PhoneContext, number: string, at: number): Change {
  const contact = withdrawnBy(context, number);
  if (!contact?.consentWithdrawn) return {};
  const { name, consentWithdrawn: withdrawn } = contact;
  const next: HeldUp = { at, name, number, withdrawn, then: null, reason: '' };
  return { heldUps: [...decided(context.heldUps, 'left'), next].slice(-maxKept) };
}

export const goneOn = ({ heldUps }: PhoneContext, reason: string): Change => ({
  heldUps: decided(heldUps, 'called', reason),
});
/** Another call, or the end, leaves it where it was. */
export const leftBe = ({ heldUps }: PhoneContext): Change => ({ heldUps: decided(heldUps, 'left') });
