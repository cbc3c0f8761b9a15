import { describe, expect, it } from 'vitest';
import { openShipped, sources } from './shipped.fixture.ts';
import { sentence } from './sentences.ts';

const file = 'S18-vzkaz.ogg';
const problems = (base64: string | undefined): string[] => {
  const changed = new Map(sources);
  if (base64 === undefined) changed.delete(file);
  const opened = base64 === undefined ? openWithout() : openShipped(new Map([[file, base64]]));
  return opened.ok ? [] : opened.problems.map((problem) => sentence(problem, 'cs'));
};
const source = sources.get('S18-vzkaz-na-zaznamniku.yaml') ?? '';
const openWithout = () =>
  openShipped(
    new Map([['S18-vzkaz-na-zaznamniku.yaml', source.replace(`recording: ${file}`, 'recording: S18-vzkas.ogg')]]),
  );

describe('X-211 the sound that a case names', () => {
  it('comes with the case, whole', () => {
    const opened = openShipped();
    if (!opened.ok) throw new Error('not read');
    const heard = opened.pack.cases.flatMap(({ id, variants }) =>
      variants.map(({ sound }) => [id, sound?.type] as const),
    );
    expect(heard.filter(([, type]) => type !== undefined)).toEqual([['S18', 'audio/ogg']]);
    const sound = opened.pack.cases.find(({ id }) => id === 'S18')?.variants[0]?.sound;
    expect(sound?.base64).toBe(sources.get(file));
  }, 30_000);

  it.each([
    ['is not in the pack', undefined, /řádek \d+.*„S18-vzkas\.ogg“ v balíčku není.*S18-vzkaz\.ogg/],
    ['is something else than it is called', btoa('<html>'.repeat(9)), /„S18-vzkaz\.ogg“ není podle prvních bajtů zvuk/],
    ['is too large', btoa('OggS' + 'x'.repeat(380_000)), /„S18-vzkaz\.ogg“ má 381 kB; smí mít nejvýš 380 kB/],
  ])(
    '%s: told where the case names it',
    (_, base64, words) => {
      const told = problems(base64);
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(words);
      expect(told[0]).toContain('S18-vzkaz-na-zaznamniku.yaml');
    },
    30_000,
  );
});
