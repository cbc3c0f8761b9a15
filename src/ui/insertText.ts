/** Puts a text into a field where the cursor stands, as much of it as the field holds. Knows neither the text nor the field. */

/** What stands in the field then; the cursor is behind what was put in. */
export function insertText(field: HTMLTextAreaElement, text: string): string {
  const { selectionStart, selectionEnd, maxLength, value } = field;
  const room = maxLength < 0 ? text.length : maxLength - value.length + (selectionEnd - selectionStart);
  field.setRangeText(text.slice(0, Math.max(0, room)), selectionStart, selectionEnd, 'end');
  return field.value;
}
