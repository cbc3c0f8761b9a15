/** Looks at a screen as WCAG 2.2 AA does, light and dark, wide and narrow; with SCREENSHOTS=folder keeps a picture of each,
 *  to be looked at by people. */
import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

const pictures = process.env['SCREENSHOTS'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

export async function look(page: Page, name: string): Promise<void> {
  const wide = page.viewportSize() ?? { width: 1400, height: 900 };
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
    expect.soft(found, `${name}, ${colorScheme}`).toEqual([]);
    for (const [size, viewport] of [
      ['wide', wide],
      ['narrow', { width: 390, height: 844 }],
    ] as const) {
      await page.setViewportSize(viewport);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(sideways, `${name}, ${size}: sideways scrolling`).toBeLessThanOrEqual(1);
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${size}-${colorScheme}.png` });
    }
    await page.setViewportSize(wide);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
