/** What the keypad tells the log. Nobody may keep a card number (PCI DSS 3.2.1), so of a long row of digits the end is
 *  not written down: phone and order numbers fit, a card number never gets whole. Pure. */
const longestRow = 11;
const hidden = '•';

/** The key as it may be kept after those pressed before. */
export function maskedKey(before: string, key: string): string {
  const row = /[\d•]*$/.exec(before)?.[0].length ?? 0;
  return /\d/.test(key) && row >= longestRow ? hidden : key;
}
