/** Loads what a person will need later while there is still a server: the exam must go on when it is gone. Failures do
 *  not matter here, the screen itself tries again. Knows which screens come, not what they show. */
import { kinds } from '../kinds/kinds.ts';
import type { Role } from '../exam/roles.ts';

type Load = () => Promise<unknown>;

const ofChannels = (roles: readonly Role[]): Load[] =>
  Object.values(kinds).flatMap(({ views }) => roles.flatMap((role) => views[role] ?? []));

const attempt = (loads: readonly Load[]): void => {
  for (const load of loads) void load().catch(() => undefined);
};

/** For whoever takes a seat by invitation. */
export const preloadSeat = (role: Role): void =>
  attempt([
    ...ofChannels([role]),
    ...(role === 'figurant' ? [() => import('./figurant/FigurantScreen.svelte')] : []),
    ...(role === 'examiner' ? [() => import('./commission/AssessorScreen.svelte')] : []),
    () => import('../ui/Markdown.svelte'),
  ]);

/** For the host's console, to the printed record. */
export const preloadConsole = (): void =>
  attempt([
    ...ofChannels(['examiner', 'figurant']),
    () => import('./console/Console.svelte'),
    () => import('./console/Marking.svelte'),
    () => import('./record/Record.svelte'),
    () => import('./protocol/ProtocolView.svelte'),
  ]);
