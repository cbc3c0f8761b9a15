import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import Guide from './Guide.svelte';
import { guideParts } from './guideParts.ts';
import { guideNames, guideText } from './guides.ts';

test('O-21 a guide is read with its pictures, printed, and leads to the others', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {});
  const { rerender } = render(Guide, { params: { name: 'examiner' } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Návod pro zkoušejícího' })).toBeVisible();
  const pictures = screen.getAllByRole('img');
  expect(pictures.map((picture) => picture.getAttribute('src'))).toContain('guides/console.png');
  for (const picture of pictures) expect(picture).toHaveAccessibleName();
  expect(screen.getByRole('link', { name: 'Zkoušející' })).toHaveAttribute('aria-current', 'page');
  await userEvent.click(screen.getByRole('button', { name: 'Vytisknout' }));
  expect(print).toHaveBeenCalledOnce();

  for (const [name, heading] of [
    ['candidate', 'Návod pro uchazeče'],
    ['figurant', 'Návod pro figuranta'],
    ['operator', 'Guide for whoever runs the machines'],
  ] as const) {
    expect(document.querySelector(`a[href="#/guide/${name}"]`)).toBeVisible();
    await rerender({ params: { name } });
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  expect(screen.getByRole('article')).toHaveAttribute('lang', 'en');
});

test('O-21 every picture of a guide is drawn as one, and no word of its text is lost', async () => {
  for (const name of guideNames) {
    const text = await guideText(name);
    const parts = guideParts(text);
    expect(parts.filter(({ kind }) => kind === 'picture')).toHaveLength(text.match(/!\[/g)?.length ?? 0);
    const again = parts.map((part) => (part.kind === 'text' ? part.text : `![${part.alt}](${part.src})`)).join('\n\n');
    expect(again).toBe(text.trim());
  }
});
