/** What can be done on the candidate's desk by name: places, searches, texts of the house. Commands are data with their
 *  key; what a command means is done by whoever runs it. Pure. */
import type { Position } from '../../exam/world.ts';
import { foldText } from '../../workplace/register/folding.ts';
import type { LibraryText } from '../../workplace/knowledge/library.ts';
import type { Asked } from './deskKeys.ts';
import { places } from './deskKeys.ts';

export type Does =
  | { readonly do: 'go'; readonly to: string }
  | { readonly do: 'ask'; readonly what: Asked }
  | { readonly do: 'search'; readonly query: string }
  | { readonly do: 'open'; readonly text: string };

export interface DeskCommand {
  readonly id: string;
  /** Its name is `desk.commands.<name>`, or the title itself. */
  readonly name:
    | 'work'
    | 'brief'
    | 'materials'
    | 'register'
    | 'knowledge'
    | 'contact'
    | 'statistics'
    | 'keys'
    | 'handIn'
    | 'search'
    | 'open';
  /** What is searched for or opened. */
  readonly about: string;
  readonly key: string;
  readonly does: Does;
}

const go = (name: DeskCommand['name'], code: keyof typeof places): DeskCommand => {
  const key = `Alt + ${code.replace(/^(?:Digit|Key)/, '')}`;
  return { id: name, name, about: '', key, does: { do: 'go', to: places[code] } };
};
const ofCase = [go('work', 'Digit1'), go('brief', 'KeyZ'), go('materials', 'KeyP')];
const ofWorkplace = [go('register', 'Digit2'), go('knowledge', 'Digit3'), go('contact', 'Digit4')];
const ofTeamLead: readonly DeskCommand[] = [
  { id: 'statistics', name: 'statistics', about: '', key: '', does: { do: 'go', to: 'desk-statistics' } },
];
const asking: readonly DeskCommand[] = [
  { id: 'keys', name: 'keys', about: '', key: 'Alt + K', does: { do: 'ask', what: 'keys' } },
];
const ofWork: readonly DeskCommand[] = [
  { id: 'handIn', name: 'handIn', about: '', key: '', does: { do: 'ask', what: 'hand-in' } },
];

/** Which commands there are now. */
export const commandsFor = ({
  working,
  workplace,
  position = 'agent',
}: {
  working: boolean;
  workplace: boolean;
  position?: Position;
}): readonly DeskCommand[] => [
  ...(working ? ofCase : []),
  ...(working && workplace ? ofWorkplace : []),
  ...(working && workplace && position === 'team-lead' ? ofTeamLead : []),
  ...asking,
  ...(working ? ofWork : []),
];

/** At most so many texts are offered; the rest is found on their own sheet. */
const mostTexts = 6;

/** What fits what is typed: commands by any part of their name, then the search of the register, then texts in the order in
 *  which the library finds them.
 *  @param nameOf in the language of the screen. */
export function matching(
  query: string,
  commands: readonly DeskCommand[],
  found: readonly LibraryText[],
  nameOf: (command: DeskCommand) => string,
): readonly DeskCommand[] {
  const wanted = foldText(query);
  if (wanted === '') return commands;
  const typed = query.trim();
  const search = { id: 'search', name: 'search', about: typed, key: '', does: { do: 'search', query: typed } } as const;
  return [
    ...commands.filter((command) => foldText(nameOf(command)).includes(wanted)),
    ...(commands.some(({ name }) => name === 'register') ? [search] : []),
    ...found
      .slice(0, mostTexts)
      .map(
        ({ id, title }) =>
          ({ id: `open ${id}`, name: 'open', about: title, key: '', does: { do: 'open', text: id } }) as const,
      ),
  ];
}
