/** Whose record comes up by itself: the customer with the number or the address that the channel shows (IT-18). */
import type { WorkplaceInput } from '../part.ts';
import { foldPhone, foldText } from './folding.ts';

/** Undefined when nobody, or more than one, has it: then the candidate has to look. */
export function callerOf({ world, cases }: WorkplaceInput, task: string): string | undefined {
  const contact = cases[task]?.contact;
  if (!contact) return undefined;
  const { phone, email } = contact;
  const found = world.customers.filter(
    (customer) =>
      (phone !== undefined && foldPhone(customer.phone) === foldPhone(phone)) ||
      (email !== undefined && foldText(customer.email) === foldText(email)),
  );
  return found.length === 1 ? found[0]?.id : undefined;
}
