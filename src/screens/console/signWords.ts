/** A sign in words. Events are named by channels and exercises; one that has no words here keeps its name. */
import { t } from '../../i18n/i18n.svelte.ts';
import type { Sign } from './shownBy.ts';

export const signText = ({ kind, text }: Sign): string =>
  kind === 'event' ? t(`signs.${text as 'phone.filed'}`, { defaultValue: text }) : text;

/** What kind of sign it is, and what it says. */
export const signWords = (sign: Sign): string =>
  [t(`console.shown.${sign.kind}`), signText(sign)].filter(Boolean).join(' ');
