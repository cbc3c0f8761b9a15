/** Masks payment cards in text: nobody may keep a card number, whoever pasted it (case S09; PCI DSS 3.2.1 forbids
 *  storing the security code at all). Pure. */

/** Four groups of four, American Express's 4-6-5, or 13 to 19 digits in one; then perhaps expiry and security code. */
const candidate =
  /(?<![\d-])(?:\d{4}(?:[ \u00a0-]?\d{4}){3}|\d{4}[ \u00a0-]?\d{6}[ \u00a0-]?\d{5}|\d{13,19})(?!\d)(\D{0,12}\d{1,2}\s?\/\s?\d{2,4})?(\D{0,12}\d{3,4}(?!\d))?/g;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Luhn's check: order, account and phone numbers seldom pass it. */
function isCardNumber(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The text with each card number, its expiry and its code replaced by dots; the last four digits stay. */
export function maskCards(text: string): string {
  return text.replace(candidate, (found, expiry: string | undefined, code: string | undefined) => {
    const rest = (expiry?.length ?? 0) + (code?.length ?? 0);
    const digits = digitsOf(found.slice(0, found.length - rest));
    if (!isCardNumber(digits)) return found;
    const tail = code ? (expiry ?? '') + code : (expiry ?? '');
    return `•••• •••• •••• ${digits.slice(-4)}${tail.replace(/\d/g, '•')}`;
  });
}

export const holdsCard = (text: string): boolean => maskCards(text) !== text;
