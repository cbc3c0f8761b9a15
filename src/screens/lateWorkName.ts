/** What a piece of late work is called, by the command that brought it: the same in the console and in the record. */
import { t } from '../i18n/i18n.svelte.ts';

export const lateWorkName = (type: string): string =>
  t(`work.late.${type as 'email.send'}`, { defaultValue: t('work.late.other') });
