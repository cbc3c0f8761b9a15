/** What was filed of a task in the event register, one line each: code, what was agreed, where it went, what was promised.
 *  The description is left to the log: it is the customer's. */
import type { FiledContact } from '../../exam/filed-contact.ts';
import { language, t } from '../../i18n/i18n.svelte.ts';
import { dayWords } from '../../ui/dayWords.ts';

export const contactNotes = (contacts: readonly FiledContact[] = []): string[] =>
  contacts.map(({ at, code, disposition, forward, promise }) =>
    [
      t('record.contact.filed', { at, code: code || t('record.contact.noCode') }),
      disposition,
      forward && t('record.contact.forward', { to: forward }),
      promise && t('record.contact.promise', { what: promise.what, due: dayWords(promise.due, language.current) }),
    ]
      .filter(Boolean)
      .join('; '),
  );
