/** Pages loaded anew in a call whose customer has a browser of its own: the call is between two pages, the host's only
 *  listens and records. */
import { expect, test } from './test.ts';
import { fourBrowsers, hears, inCall, voices } from './calls.ts';
import { followVoice, heardAgain, lossesIn, logOf, silencesOf } from './gaps.ts';

test('N-35 the customer reloads in a call: candidate, customer and listeners hear again, one loss, one recording @soak', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { examiner, figurant, candidate, observer } = await fourBrowsers(browser);
  await inCall({ customer: figurant.page, candidate: candidate.page });
  figurant.page.on('dialog', (dialog) => void dialog.accept());
  for (const { page } of [candidate, examiner, observer]) await followVoice(page, voices.customer);
  const since = Date.now();
  await figurant.page.reload();
  await followVoice(figurant.page, voices.candidate);
  const all = { customer: figurant, candidate, examiner, observer };
  for (const [who, { page }] of Object.entries(all))
    console.log(`the customer reloads: the ${who} hears again after ${await heardAgain(page, since)} ms`);
  const losses = async () => lossesIn(await logOf(examiner.page));
  await expect.poll(async () => (await losses()).map(({ backAt }) => backAt > since)).toEqual([true]);
  const log = await logOf(examiner.page);
  expect(log.filter(({ type }) => type === 'call.recordingStarted')).toHaveLength(1);
  expect([...examiner.errors, ...figurant.errors, ...candidate.errors, ...observer.errors]).toEqual([]);
});

test('N-36 the host reloads while candidate and customer talk: they hear each other all the time @soak', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { examiner, figurant, candidate, observer } = await fourBrowsers(browser);
  await inCall({ customer: figurant.page, candidate: candidate.page });
  examiner.page.on('dialog', (dialog) => void dialog.accept());
  await followVoice(candidate.page, voices.customer);
  await followVoice(figurant.page, voices.candidate);
  const since = Date.now();
  await examiner.page.reload();
  for (const hz of [voices.candidate, voices.customer]) {
    await hears(examiner.page, hz);
    await hears(observer.page, hz);
  }
  console.log(`the host reloads: it hears both again after ${Date.now() - since} ms`);
  await hears(candidate.page, voices.customer);
  await hears(figurant.page, voices.candidate);
  expect(await silencesOf(candidate.page)).toEqual([]);
  expect(await silencesOf(figurant.page)).toEqual([]);
  expect(lossesIn(await logOf(examiner.page))).toEqual([]);
  expect([...examiner.errors, ...figurant.errors, ...candidate.errors, ...observer.errors]).toEqual([]);
});
