/** The page's translations as findings ask for them: by keys that are made of codes. */
import { t } from '../../i18n/i18n.svelte.ts';
import type { Say } from './sentences.ts';

export const say: Say = (key, values = {}) => t(key as never, values as never) as unknown as string;
