/** A network in which nobody reaches anybody but a TURN server: everything goes through a real coturn on loopback. */
import { expect, test } from './test.ts';
import { hears, hearsNot, inCall, phoneTask, voices } from './calls.ts';
import { watchConnections, waysOf } from './connections.ts';
import { type Coturn, noCoturn, startCoturn } from './coturn.ts';
import { freePort } from './server.ts';
import { type Person, invitationFor, person, planExam, runningExam, startTask, takeSeat } from './people.ts';

const none = noCoturn();
test.skip(none !== undefined, none);

let coturn: Coturn;
test.beforeAll(async () => {
  coturn = await startCoturn();
});
test.afterAll(() => coturn.stop());

/** What the organisation would have written into `config.json`. */
async function relayOnly({ context }: Person, iceServer = coturn.iceServer()): Promise<void> {
  const config = { brokers: [{ path: '/peer' }], iceServers: [iceServer], iceTransportPolicy: 'relay' };
  await context.route('**/config.json', (route) => route.fulfill({ json: config }));
  await watchConnections(context);
}

test('W-7 an exam runs over nothing but a relay', async ({ browser }) => {
  const { examiner, candidate } = await runningExam(browser, { cases: ['S09'], prepare: relayOnly });
  const [ex, ca] = [examiner.page, candidate.page];
  await startTask(ex, 'Nejde mi zaplatit');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await ca.getByLabel('Zpráva', { exact: true }).fill('slyšíme se přes přestupní stanici');
  await ca.keyboard.press('Enter');
  await expect(ex.getByText('slyšíme se přes přestupní stanici').first()).toBeVisible();
  for (const page of [ex, ca]) expect(await waysOf(page)).toEqual([{ kind: 'data', local: 'relay', remote: 'relay' }]);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

test('W-7 a call goes over nothing but a relay, links and voices', async ({ browser }) => {
  const { examiner, candidate } = await phoneTask(browser, { prepare: relayOnly });
  const [ex, ca] = [examiner.page, candidate.page];
  await inCall({ customer: ex, candidate: ca });
  for (const page of [ex, ca])
    expect((await waysOf(page)).sort((one, other) => one.kind.localeCompare(other.kind))).toEqual([
      { kind: 'data', local: 'relay', remote: 'relay' },
      { kind: 'media', local: 'relay', remote: 'relay' },
    ]);
  await ca.keyboard.press('Alt+d');
  await hearsNot(ca, voices.customer);
  await ca.keyboard.press('Alt+d');
  await hears(ca, voices.customer);
  await hears(ex, voices.candidate);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

test('W-7 a relay that dies and comes back during a call: both are heard again without a hand @soak', async ({
  browser,
}) => {
  const mortal = await startCoturn();
  const { examiner, candidate } = await phoneTask(browser, { prepare: (one) => relayOnly(one, mortal.iceServer()) });
  const [ex, ca] = [examiner.page, candidate.page];
  await inCall({ customer: ex, candidate: ca });
  await mortal.stop();
  await hearsNot(ca, voices.customer);
  await expect(ca.getByText(/Bez spojení/).first()).toBeVisible();
  await mortal.start();
  await expect(ca.getByText(/Bez spojení/)).toHaveCount(0, { timeout: 30_000 });
  await hears(ca, voices.customer);
  await hears(ex, voices.candidate);
  await mortal.stop();
});

for (const { what, iceServer, words } of [
  { what: 'refuses an expired credential', iceServer: () => coturn.iceServer(-60_000), words: /odmítl přihlašovací/ },
  { what: 'does not answer', iceServer: nobody, words: /\(TURN\), neodpovídá/ },
])
  test(`W-8 a relay that ${what} is told in words, and a reload after the repair lets in @soak`, async ({
    browser,
  }) => {
    const [examiner, candidate] = [await person(browser), await person(browser)];
    await relayOnly(examiner);
    await relayOnly(candidate, await iceServer());
    await planExam(examiner.page, { cases: ['S09'] });
    await takeSeat(candidate.page, await invitationFor(examiner.page, 'Uchazeč'), 'Jana Zkoušená');
    await expect(candidate.page.getByRole('alert')).toHaveText(words);
    await expect(candidate.page.getByText('Hledám počítač zkoušejícího')).toBeVisible();
    await relayOnly(candidate);
    await candidate.page.reload();
    await expect(candidate.page.getByRole('heading', { name: /Jana Zkoušená|Před zkouškou|Vítejte/ })).toBeVisible();
  });

test('W-8 the examiner is told, too, when the relay refuses this page @soak', async ({ browser }) => {
  const [examiner, candidate] = [await person(browser), await person(browser)];
  await relayOnly(examiner, coturn.iceServer(-60_000));
  await relayOnly(candidate);
  await planExam(examiner.page, { cases: ['S09'] });
  await takeSeat(candidate.page, await invitationFor(examiner.page, 'Uchazeč'), 'Jana Zkoušená');
  await expect(examiner.page.getByText(/Někdo se chtěl připojit.*odmítl přihlašovací údaje/)).toBeVisible();
  await expect(candidate.page.getByText(/spojení nepropouštějí/)).toBeVisible();
});

/** A server that would be one if anybody listened there. */
async function nobody() {
  return { ...coturn.iceServer(), urls: `turn:127.0.0.1:${await freePort()}?transport=udp` };
}
