/** Training a newcomer between real browsers, from the start to a mark: goals on the board of weeks, one of them picked and
 *  taught before a page that both see; the newcomer is played on a telephone. */
import { look } from './looking.ts';
import { endTask, invitationFor, openGates, person, planExam, startTask, takeSeat } from './people.ts';
import { expect, test } from './test.ts';

test('X-180 X-182 S13 is planned, kept over a reload, handed in, taught on a picked goal and marked @soak', async ({
  browser,
}) => {
  const [examiner, candidate] = [await person(browser), await person(browser)];
  const figurant = await person(browser, { viewport: { width: 390, height: 844 } });
  const [ex, ca, fi] = [examiner.page, candidate.page, figurant.page];
  await planExam(ex, { cases: ['S13'] });
  await takeSeat(ca, await invitationFor(ex, 'Uchazeč'), 'Jana Zkoušená');
  await ex.getByRole('button', { name: 'Předat figuranta jinému prohlížeči' }).click();
  await takeSeat(fi, await invitationFor(ex, 'Figurant'), 'Petr Hraje');
  await openGates(ex, ca);
  await startTask(ex, 'Nástup Tomáše');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await look(ca, 'training-waiting');
  await ca.getByRole('button', { name: 'Začít plánovat' }).click();
  await look(ex, 'training-examiner-empty');

  const goal = (number: number) => ca.getByRole('group', { name: `Cíl ${number}`, exact: true });
  async function write(number: number, until: string, week: string, verb: string, measure: string) {
    await ca.getByRole('button', { name: 'Přidat cíl' }).click();
    await goal(number).getByLabel('Do kdy').fill(until);
    if (week) await goal(number).getByLabel('Týden').selectOption({ label: week });
    await goal(number)
      .getByLabel(/Co udělá/)
      .fill(verb);
    await goal(number)
      .getByLabel(/Podle čeho/)
      .fill(measure);
  }
  const [first, second, third] = await (async () => {
    await ca.getByRole('button', { name: 'Přidat cíl' }).click();
    const weeks = await goal(1).getByLabel('Týden').locator('option').allTextContents();
    await goal(1)
      .getByRole('button', { name: /Odebrat/ })
      .click();
    return weeks.slice(1);
  })();
  await write(1, '2026-05-22', first ?? '', 'vyhledá zákazníka i objednávku v evidenci', 'deset z deseti do minuty');
  await write(
    2,
    '2026-05-28',
    second ?? '',
    'sám přijme reklamaci pračky a vydá potvrzení se čtyřmi údaji',
    'tři reklamace ze tří bez chyby',
  );
  await write(3, '2026-06-05', '', 'odbaví hovor s rozčileným zákazníkem', '');
  await expect(ca.getByText(/Úplných cílů: 2 z/)).toBeVisible();
  await expect(ex.getByRole('cell', { name: 'odbaví hovor s rozčileným zákazníkem' })).toBeVisible();
  await expect(ex.getByText(/V.tento den má Hana Bílá volno/)).toBeVisible();
  await look(ca, 'training-planning');
  await look(ex, 'training-examiner-planning');

  await ca.reload();
  await expect(goal(2).getByLabel(/Podle čeho/)).toHaveValue('tři reklamace ze tří bez chyby');
  // by pointer, what the choice beside the goal does as well
  await ca
    .getByRole('region', { name: 'Rozvrh po týdnech' })
    .getByRole('listitem')
    .filter({ hasText: 'odbaví hovor' })
    .dragTo(ca.getByRole('group', { name: third ?? '', exact: true }));
  await expect(goal(3).getByLabel('Týden').locator('option:checked')).toHaveText(third ?? '');
  await ca.getByRole('button', { name: 'Odevzdat plán…' }).click();
  await expect(ca.getByRole('dialog').getByRole('listitem')).toHaveText(['Cíl 3: podle čeho se to pozná']);
  await look(ca, 'training-dialog');
  await ca.keyboard.press('Enter');
  await expect(ca.getByText(/Plán je odevzdán/)).toBeVisible();
  expect(await ca.content()).not.toMatch(/V.tento den má/);
  await look(ca, 'training-submitted');
  await look(ex, 'training-examiner-pick');

  await ex.getByLabel(/Cíl z.odevzdaného plánu/).selectOption({ index: 2 });
  await ex.getByRole('button', { name: 'Vybrat cíl' }).click();
  await expect(ca.getByText(/vybral zkoušející/)).toBeVisible();
  await look(ca, 'training-picked');
  await look(ex, 'training-examiner-picked');
  await ca.getByRole('button', { name: 'Začít zaškolení' }).click();
  await ca.getByLabel(/Text stránky/).fill('# Reklamace pračky\n\nLhůta je **30 dnů** i s víkendy.');
  for (const item of ['číslo objednávky a druhý údaj', 'závada vlastními slovy', 'potvrzení se čtyřmi údaji']) {
    await ca.getByRole('button', { name: /Přidat položku/ }).click();
    await ca.keyboard.type(item);
  }
  await expect(fi.getByRole('button', { name: 'Vybrat cíl' })).toHaveCount(0);
  await look(fi, 'training-figurant-lesson');
  await fi.getByRole('checkbox', { name: 'závada vlastními slovy' }).check();
  await expect(ex.getByRole('checkbox', { name: 'závada vlastními slovy' })).toBeChecked();
  await expect(ca.getByText('(odškrtnuto)')).toBeVisible();
  await look(ca, 'training-lesson');
  await look(ex, 'training-examiner-lesson');

  await ca.getByRole('button', { name: 'Ukončit zaškolení…' }).click();
  await ca.getByRole('dialog').getByRole('button', { name: 'Ukončit', exact: true }).click();
  await expect(ca.getByText(/Zaškolení skončilo/)).toBeVisible();
  await look(ca, 'training-done');
  await look(ex, 'training-examiner-done');
  await ex
    .getByRole('button', { name: /^splnil: / })
    .first()
    .click();
  await expect(ex.getByText(/zbýv.*7.krit/)).toBeVisible();
  await endTask(ex);
  expect([...examiner.errors, ...candidate.errors, ...figurant.errors]).toEqual([]);
});
