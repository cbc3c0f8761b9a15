/** A small qualification and two cases for tests: 1a, 1b and 2a, of which nobody examines 1b. */
import type { Qualification } from '../../exam/qualification.ts';
import type { PaperTask } from '../../exam/scenario.ts';
import type { OpenPack } from '../ports.ts';

const criterion = (letter: string) => ({ letter, text: `text ${letter}`, verification: 'practical' as const });

export const qualification: Qualification = {
  id: 'cz-66-029-m',
  code: '66-029-M',
  name: 'Pracovník distančního servisu',
  language: 'cs',
  level: 4,
  validFrom: '2025-05-20',
  authority: 'MPO',
  wording: 'Pracovní znění.',
  rule: 'all-criteria',
  minimumAge: 18,
  briefing: [{ id: 'prava', title: 'Práva', text: 'Máte **práva**.' }],
  competences: [
    { id: '1', name: 'Písemně', level: 3, criteria: [criterion('a'), criterion('b')] },
    { id: '2', name: 'Chat', level: 4, criteria: [criterion('a')] },
  ],
};

export function paperTask(id: string, title: string, covers: readonly [string, string][], stimulus = {}): PaperTask {
  return {
    id,
    sourceHash: `${id}0123456789abcdef`,
    scenario: {
      id,
      version: 1,
      qualification: qualification.id,
      rows: [],
      channel: id === 'S04' ? 'email' : 'chat',
      title,
      worldDate: '2026-05-14',
      brief: '',
      materials: [],
      stimulus,
      figurant: {
        card: '',
        opening: '',
        freely: [],
        ifAsked: [],
        never: [],
        mustAsk: [],
        lines: [],
        exitLine: '',
        stopWord: '',
      },
      mood: { start: 5, up: [], down: [] },
      records: [],
      stages: [{ id: 'hovor', title: 'Hovor' }],
      outcomes: { best: { id: 'best', text: '' }, acceptable: [], wrong: [] },
      criteria: covers.map(([competence, letter]) => ({
        id: `c${competence}${letter}`,
        competence,
        letter,
        text: `Dílčí ${competence}${letter}`,
        met: '',
        notMet: '',
        shownBy: ['course'],
      })),
    },
  };
}

export const letter = paperTask('S04', 'Kávovar', [['1', 'a']], { reply: { seconds: 600 } });
export const chat = paperTask('S09', 'Platba', [['2', 'a']]);
export const pack: OpenPack = { id: 'p', title: 'Cvičný balíček', qualification, cases: [letter, chat] };
