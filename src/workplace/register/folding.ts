/** How what is typed and what stands in the register are made alike: without diacritics, case, spaces and signs. Pure. */

/** „Dvořáková“ → `dvorakova`, `EJ2026-01187` → `ej202601187`. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@.]/gu, '');

/** Words of a name, each folded. */
export const foldWords = (text: string): string[] =>
  text
    .split(/[\s,]+/)
    .map(foldText)
    .filter((word) => word !== '');

/** Digits only, without the country's number. */
export const foldPhone = (text: string): string => text.replaceAll(/\D/g, '').replace(/^(?:00)?420(?=\d{9}$)/, '');
