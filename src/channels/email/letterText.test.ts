import { countCharacters, countWords, quoted, replySubject, worldMoment } from './letterText.ts';

describe('letterText', () => {
  it('answers a subject once', () => {
    expect(replySubject('Vratka')).toBe('Re: Vratka');
    expect(replySubject('RE: Vratka')).toBe('RE: Vratka');
  });
  it('quotes every line', () => expect(quoted('Dobrý den,\n\nkde je?\n')).toBe('> Dobrý den,\n>\n> kde je?'));
  it('counts words and signs as a reader does', () => {
    expect(countWords('Vážená paní Králová,\nvrátíme 13 239,50 Kč (e-mailem).')).toBe(8);
    expect(countWords('  \n')).toBe(0);
    expect(countCharacters('žluť 👍')).toBe(6);
  });
  it('writes the date of the world', () => {
    expect(worldMoment('2026-05-14T08:42', 'cs').replaceAll('\u00a0', ' ')).toBe('14. 5. 2026 8:42');
  });
});
