/** A number as spreadsheets of its language read it. Pure. */

/** Whole, or at most ten figures, Czech or English, without a break that a program could stumble over. */
export function numberText(value: number, language: 'cs' | 'en' = 'cs'): string {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(10)));
  return language === 'cs' ? text.replace('.', ',') : text;
}
