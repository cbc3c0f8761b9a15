/** What the record prints of the event register: codes and departments by their names, nothing of the customer. Pure. */
import type { FiledContact } from '../../exam/filed-contact.ts';
import type { WorkplaceState } from '../state.ts';

export function filedContacts(state: WorkplaceState | undefined): FiledContact[] {
  if (!state) return [];
  const { codes, departments = [] } = state.input.world;
  const named = (id: string, known: readonly { readonly id: string; readonly title: string }[]) =>
    known.find((one) => one.id === id)?.title ?? '';
  return state.contacts.filed.map(({ task, at, code, disposition, forward, promise }) => ({
    ...{ task, at, code: `${code} ${named(code, codes)}`.trim(), disposition },
    ...(forward && { forward: named(forward.department, departments) || forward.department }),
    ...(promise && { promise }),
  }));
}
