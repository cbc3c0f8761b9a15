import { describe, expect, it } from 'vitest';
import { smallHouse } from '../../workplace/house.fixture.ts';
import { libraryOf } from '../../workplace/knowledge/library.ts';
import { LibraryIndex } from '../../workplace/knowledge/search.ts';
import { commandsFor, matching } from './commands.ts';

const index = new LibraryIndex(libraryOf(smallHouse));
const all = commandsFor({ working: true, workplace: true });
const names = { register: 'Evidence zákazníků', knowledge: 'Znalosti' } as Record<string, string>;
const fit = (query: string, commands = all) =>
  matching(query, commands, index.find(query), ({ name }) => names[name] ?? name).map(({ id }) => id);

describe('X-165 commands of the desk', () => {
  it('are those that can be done now', () => {
    expect(commandsFor({ working: false, workplace: true }).map(({ id }) => id)).toEqual(['keys']);
    expect(commandsFor({ working: true, workplace: false }).map(({ id }) => id)).not.toContain('register');
    expect(all.map(({ key }) => key)).toEqual(
      ['1', 'Z', 'P', '2', '3', '4', 'K'].map((key) => `Alt + ${key}`).concat(''),
    );
  });
  it('X-193 HU-4 statistics are among them for a team lead only', () => {
    const ids = (position?: 'agent' | 'team-lead', working = true) =>
      commandsFor({ working, workplace: true, ...(position && { position }) }).map(({ id }) => id);
    expect(ids('team-lead')).toContain('statistics');
    for (const list of [ids(), ids('agent'), ids('team-lead', false)]) expect(list).not.toContain('statistics');
  });
  it('are found by any part of their name, without diacritics; then the register, then texts', () => {
    expect(fit('zakaznik')).toEqual(['register', 'search', 'open PO-3']);
    expect(fit('vratka')).toEqual(['search', 'open PR-VRATKA', 'open KB-12']);
    expect(fit('vratka', commandsFor({ working: true, workplace: false }))).not.toContain('search');
  });
});
