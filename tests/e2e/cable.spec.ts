/** The candidate's cable is pulled for real: 20 s, and 3 minutes – far beyond what PeerJS itself recovers from. The
 *  candidate sits at a computer of its own (a network namespace), so nothing but the network is taken away. */
import { expect, test } from './test.ts';
import { type FarComputer, farComputer, networkRights } from './network.ts';
import { runningExam, startTask } from './people.ts';

const port = Number(process.env['PORT'] ?? 4273);
const noRights = networkRights();

async function withFarCandidate(work: (far: FarComputer) => Promise<void>): Promise<void> {
  const far = await farComputer(port);
  try {
    await work(far);
  } finally {
    await far.remove();
  }
}

for (const seconds of [20, 180])
  test(`R-1 ${seconds} s without network: chat messages queue and arrive once and in order${seconds > 60 ? ' @soak' : ''}`, async ({
    browser,
  }) => {
    test.skip(noRights !== undefined, noRights);
    test.setTimeout((seconds + 120) * 1000);
    await withFarCandidate(async (far) => {
      const { examiner, candidate } = await runningExam(browser, {
        cases: ['S09'],
        candidateBrowser: far.browser,
        candidateBase: far.base,
      });
      const [ex, ca] = [examiner.page, candidate.page];
      await startTask(ex, 'Nejde mi zaplatit');
      await ca.getByRole('button', { name: 'Začít hned' }).click();
      const field = ca.getByLabel('Zpráva', { exact: true });
      await field.fill('před výpadkem');
      await field.press('Enter');
      await expect(ex.getByText('před výpadkem').first()).toBeVisible();
      far.pullCable();
      for (let n = 1; n <= 4; n++) {
        await field.fill(`zpráva ${n}`);
        await field.press('Enter');
      }
      await expect(ca.getByText(/Bez spojení/).first()).toBeVisible();
      await expect(ex.getByText(/Uchazeč je bez spojení/).first()).toBeVisible();
      // the length of the outage is what this test is about; nothing else can be awaited
      await ca.waitForTimeout(seconds * 1000);
      await expect(ex.getByText('zpráva 1')).toHaveCount(0);
      far.plugIn();
      await expect(ex.getByRole('log').getByText('zpráva 4')).toBeVisible({ timeout: 30_000 });
      await ex.getByLabel('Zpráva', { exact: true }).fill('vidím vás');
      await ex.getByLabel('Zpráva', { exact: true }).press('Enter');
      await expect(ca.getByText('vidím vás')).toBeVisible();
      const shown = await ex.getByRole('log').innerText();
      expect(shown.match(/zpráva \d/g)).toEqual(['zpráva 1', 'zpráva 2', 'zpráva 3', 'zpráva 4']);
      await expect(ca.getByText(/Bez spojení/)).toHaveCount(0);
    });
  });

test('R-1 the e-mail is finished offline and arrives marked with when it was written @soak', async ({ browser }) => {
  test.skip(noRights !== undefined, noRights);
  test.setTimeout(150_000);
  await withFarCandidate(async (far) => {
    const { examiner, candidate } = await runningExam(browser, {
      cases: ['S04'],
      candidateBrowser: far.browser,
      candidateBase: far.base,
    });
    const [ex, ca] = [examiner.page, candidate.page];
    await startTask(ex, 'Kávovar a vratka');
    await ca.getByRole('button', { name: 'Začít hned' }).click();
    await ca.getByRole('button', { name: 'Otevřít zprávu' }).click();
    const field = ca.getByLabel('Text odpovědi');
    await field.fill('Vážená paní Králová,');
    await expect(ex.getByText('Vážená paní Králová,').first()).toBeVisible();
    far.pullCable();
    await expect(ca.getByText(/Bez spojení/).first()).toBeVisible();
    await field.fill('Vážená paní Králová, vracíme 13 239 Kč.');
    await expect(ca.getByText(/Uloženo v\stomto počítači/).first()).toBeVisible();
    await field.press('Control+Enter');
    await ca
      .getByRole('dialog')
      .getByRole('button', { name: /^Odeslat/ })
      .click();
    await expect(ca.getByText(/Čeká na odeslání, napsáno v/).first()).toBeVisible();
    // long enough to be told apart from an ordinary delay
    await ca.waitForTimeout(8_000);
    far.plugIn();
    await expect(ex.getByText('vracíme 13 239 Kč.').first()).toBeVisible({ timeout: 30_000 });
    await expect(ex.getByText(/Napsáno v\s.*, odesláno v\s.* po\sobnovení\sspojení/).first()).toBeVisible();
  });
});
