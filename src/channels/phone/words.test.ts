import { screen } from '@testing-library/svelte';
import { setLanguage } from '../../i18n/i18n.svelte.ts';
import { open } from './open.fixture.ts';
import { type Story, stories } from './stories.fixture.ts';

const all = Object.keys(stories) as Story[];
const roles = ['candidate', 'figurant', 'examiner', 'observer'] as const;

describe('F-40 every state is said in words, in either language', () => {
  afterEach(() => setLanguage('cs'));

  it.each(all.flatMap((story) => roles.map((role) => [story, role] as const)))('%s to the %s', async (story, role) => {
    const texts: string[] = [];
    for (const language of ['cs', 'en'] as const) {
      await setLanguage(language);
      const { container, unmount } = open(story, role);
      texts.push(container.textContent);
      // no key of a missing text, no empty place of a value, no button without a name
      expect(container.textContent).not.toMatch(/phone\.\w|{{|}}|undefined|null|NaN/);
      for (const button of screen.queryAllByRole('button', { hidden: true })) expect(button).toHaveAccessibleName();
      for (const field of container.querySelectorAll('input, select, textarea, meter'))
        expect(field).toHaveAccessibleName();
      unmount();
    }
    expect(texts[0]).not.toBe(texts[1]);
  });
});
