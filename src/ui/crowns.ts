/** Crowns as people read them: „13 239 Kč“. Pure. */
export const crownsText = (amount: number, language: string): string =>
  `${new Intl.NumberFormat(language).format(amount)}\u00a0Kč`;
