/** What a screen must know of a channel to show it: who writes in it. Knows no channel by name. */
import type { Channel } from '../../channels/channel.ts';
import { kinds } from '../../kinds/kinds.ts';
import type { Role } from '../../exam/roles.ts';

export const channelOf = (id: string | undefined): Channel | undefined =>
  id !== undefined && Object.hasOwn(kinds, id) ? kinds[id] : undefined;

/** A command of whichever kind has it; a kind's commands need not begin with the kind's own name. */
export const commandOf = (type: string): Channel['commands'][string] | undefined =>
  Object.values(kinds).find(({ commands }) => Object.hasOwn(commands, type))?.commands[type];

/** Does somebody of this role write in the channel itself, or only watch? */
export const writesIn = (id: string | undefined, role: Role): boolean =>
  Object.values(channelOf(id)?.commands ?? {}).some(({ by }) => by.includes(role));

/** The command that sends the figurant's words; undefined where they are spoken, or where nobody plays live. A channel in
 *  which they are now spoken and now written says so in its view (`says`). */
export function sendOf(id: string | undefined, view?: object): string | undefined {
  if (view && 'says' in view) return typeof view.says === 'string' ? view.says : undefined;
  const type = `${id}.send`;
  return channelOf(id)?.commands[type]?.by.includes('figurant') ? type : undefined;
}

/** The candidate's unfinished text, where the channel shows it to this viewer. */
export function unfinished(view: object | undefined): string {
  const drafts = view && 'drafts' in view ? (view.drafts as { readonly candidate?: string | null } | null) : null;
  return drafts?.candidate ?? '';
}

/** How many personal data stand in public, where the channel has a public page (row CZ-23). */
export function publicFlags(view: object | undefined): number {
  const found = view && 'findings' in view ? (view.findings as { readonly flags?: readonly unknown[] } | null) : null;
  return found?.flags?.length ?? 0;
}
