/** What a verdict is called wherever marks are given or read. */
import type { Verdict } from '../exam/marks.ts';
import { t } from '../i18n/i18n.svelte.ts';

export const verdictName = (verdict: Verdict): string => t(`console.verdict.${verdict}`);
