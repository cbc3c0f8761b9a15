/** X-1 scripts in anything people type never run, on nobody's screen. */
import { expect, test } from './test.ts';
import { invitationFor, openGates, person, planExam, startTask, takeSeat } from './people.ts';

const payloads = [
  '<img src=x onerror="window.pwned=1">',
  '<svg onload="window.pwned=1"></svg>',
  '<script>window.pwned=1</script>',
  '[klik](javascript:window.pwned=1)',
  '<a href="javascript:window.pwned=1">klik</a>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<details open ontoggle="window.pwned=1">x</details>',
  '<style>@import "x"</style><math><mtext><table><mglyph><style><img src=x onerror=window.pwned=1>',
  '`<img src=x onerror=window.pwned=1>`',
  '![x](x" onerror="window.pwned=1)',
];

test('X-1 scripts in chat, names and notes never run', async ({ browser }) => {
  test.setTimeout(180_000);
  const [examiner, candidate, observer] = [await person(browser), await person(browser), await person(browser)];
  const [ex, ca, ob] = [examiner.page, candidate.page, observer.page];
  await planExam(ex, { cases: ['S09', 'S04'] });
  const link = await invitationFor(ex, 'Uchazeč');
  await ex.getByRole('button', { name: 'Přidat místo pozorovatele' }).click();
  await takeSeat(ob, await invitationFor(ex, 'Pozorovatel'), '<img src=x onerror="window.pwned=1">');
  await takeSeat(ca, link, '<svg onload="window.pwned=1">');
  await openGates(ex, ca);
  await startTask(ex, 'Nejde mi zaplatit');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  for (const payload of payloads) {
    await ca.getByLabel('Zpráva', { exact: true }).fill(payload);
    await ca.getByLabel('Zpráva', { exact: true }).press('Enter');
    await ex.getByLabel('Zpráva', { exact: true }).fill(payload);
    await ex.getByLabel('Zpráva', { exact: true }).press('Enter');
  }
  await ca.getByLabel('Zpráva', { exact: true }).fill('konec řady');
  await ca.getByLabel('Zpráva', { exact: true }).press('Enter');
  for (const page of [ex, ca, ob]) await expect(page.getByText('konec řady').first()).toBeVisible();
  for (const page of [ex, ca, ob]) {
    expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
    const dangerous = page
      .getByRole('log')
      .locator('img, svg, script, iframe, style, [onerror], [onload], [href^="javascript"]');
    await expect(dangerous).toHaveCount(0);
  }
});
