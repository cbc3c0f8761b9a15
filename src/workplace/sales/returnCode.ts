/** The code of a return: the order's own signs with two check digits (ISO 7064, mod 97-10), so that a slip of the pen is
 *  noticed in the warehouse. Pure. */

/** Letters count as 10 to 35, as in an IBAN. */
const digitsOf = (text: string): string => [...text].map((sign) => Number.parseInt(sign, 36).toString()).join('');

const remainder = (digits: string): number => [...digits].reduce((left, digit) => (left * 10 + Number(digit)) % 97, 0);

/** @param order letters, digits and hyphens */
export function returnCode(order: string): string {
  const plain = order.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const check = 98 - remainder(`${digitsOf(plain)}00`);
  return `R-${plain}-${String(check).padStart(2, '0')}`;
}
