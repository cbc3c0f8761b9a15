/** Every screen of every role against WCAG 2.2 AA; no sideways scrolling on a phone. Calls: accessible-calls.spec.ts. */
import { expect, test } from './test.ts';
import { look } from './looking.ts';
import { endTask, invitationFor, openGates, person, planExam, startTask, takeSeat } from './people.ts';

test('every screen is accessible, light and dark', async ({ browser }) => {
  test.setTimeout(280_000);
  const [examiner, candidate, figurant, observer] = [
    await person(browser),
    await person(browser),
    await person(browser, { viewport: { width: 390, height: 844 } }),
    await person(browser),
  ];
  const [ex, ca, fi, ob] = [examiner.page, candidate.page, figurant.page, observer.page];

  await ex.goto('./');
  await look(ex, 'home');
  await ex.goto('./#/new');
  await expect(ex.getByRole('checkbox', { name: /S04/ })).toBeVisible();
  await look(ex, 'plan');
  await ca.goto('./#/join/candidate');
  await look(ca, 'join');

  await planExam(ex);
  const candidateLink = await invitationFor(ex, 'Uchazeč');
  await ex.getByRole('button', { name: 'Přidat místo pozorovatele' }).click();
  const observerLink = await invitationFor(ex, 'Pozorovatel');
  await look(ex, 'lobby');
  await ca.goto(candidateLink);
  await expect(ca.getByLabel(/jméno/i).first()).toBeVisible();
  await look(ca, 'invited');
  await takeSeat(ca, candidateLink, 'Jana Zkoušená');
  await takeSeat(ob, observerLink, 'Veřejnost');
  await expect(ca.getByText(/Dobrý den/)).toBeVisible();
  await look(ca, 'welcome');
  await openGates(ex, ca);
  await look(ex, 'console-between');

  await startTask(ex, 'Kávovar a vratka');
  await expect(ca.getByRole('button', { name: 'Začít hned' })).toBeVisible();
  await look(ca, 'desk-reading');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await look(ca, 'email-unopened');
  await ca.getByRole('button', { name: 'Otevřít zprávu' }).click();
  await ca.getByLabel('Text odpovědi').fill('Vážená paní Králová,\n\nomlouváme se za prodlení i za mlčení.');
  await expect(ex.getByText('omlouváme se za prodlení').first()).toBeVisible();
  await look(ca, 'email-writing');
  await look(ex, 'console-email');
  await look(ob, 'observer');
  await endTask(ex);
  await look(ca, 'desk-between');

  await ex.getByRole('button', { name: /Místa u zkoušky/ }).click();
  await ex.getByRole('button', { name: 'Předat figuranta jinému prohlížeči' }).click();
  const figurantLink = await invitationFor(ex, 'Figurant');
  await look(ex, 'seats');
  await ex.keyboard.press('Escape');
  await takeSeat(fi, figurantLink, 'Filip Herec');
  await startTask(ex, 'Nejde mi zaplatit');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await fi
    .getByRole('button', { name: /^Odeslat/ })
    .and(fi.locator(':enabled'))
    .first()
    .click();
  await ca.getByLabel('Zpráva', { exact: true }).fill('Dobrý den, jaké číslo má Váš košík?');
  await ca.keyboard.press('Enter');
  await expect(fi.getByText('jaké číslo má Váš košík?').first()).toBeVisible();
  await look(fi, 'figurant');
  await look(ca, 'chat');
  await look(ex, 'console-figurant-away');
  await fi.close();
  await ex.getByRole('button', { name: /Místa u zkoušky/ }).click();
  await ex.getByRole('button', { name: 'Vzít figuranta zpět na tuto obrazovku' }).click();
  await ex.keyboard.press('Escape');
  await expect(ex.getByRole('heading', { name: /Figurant: hrajete zákazníka/ })).toBeVisible();
  await look(ex, 'console-chat');
  await endTask(ex);

  await ex.getByRole('button', { name: 'Ukončit zkoušku' }).click();
  await ex.getByRole('dialog').getByRole('button', { name: 'Ukončit zkoušku', exact: true }).click();
  await expect(ex.getByRole('heading', { name: 'Doplnění hodnocení' })).toBeVisible();
  await look(ex, 'marking');
  await expect(ca.getByText('Zkouška skončila. Děkujeme.')).toBeVisible();
  await look(ca, 'desk-finished');
  await ex.getByRole('button', { name: 'Náhled záznamu' }).click();
  await expect(ex.getByRole('heading', { name: 'Záznam o průběhu a výsledku zkoušky' })).toBeVisible();
  await look(ex, 'record');

  await ex.goto('./');
  await ex.getByRole('button', { name: 'English' }).click();
  await expect(ex.locator('html')).toHaveAttribute('lang', 'en');
  await look(ex, 'home-en');
});
