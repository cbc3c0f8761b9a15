/** Which guides there are, in which language, and where their texts come from: each is loaded when somebody reads it. */

export const guideNames = ['examiner', 'figurant', 'candidate', 'operator'] as const;
export type GuideName = (typeof guideNames)[number];

export const isGuide = (name: string | undefined): name is GuideName => guideNames.some((known) => known === name);

export const guideLanguage = (name: GuideName) => (name === 'operator' ? 'en' : 'cs');

const texts = import.meta.glob<string>('../../../docs/guides/*.md', { query: '?raw', import: 'default' });

export async function guideText(name: GuideName): Promise<string> {
  const load = texts[`../../../docs/guides/${name}.${guideLanguage(name)}.md`];
  if (!load) throw new Error(`no guide ${name}`);
  return load();
}
