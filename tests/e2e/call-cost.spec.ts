/** What a call costs: processor time of all browsers together, before the call and while everybody hears everybody, by
 *  how many seats are in it. Prints a table for README and asserts nothing about time: npm run bench. */
import { readFileSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { type Browser } from '@playwright/test';
import { test } from './test.ts';
import { hears, inCall, speaker, voices, waiveDevices } from './calls.ts';
import { type Person, invitationFor, openGates, planExam, startTask, takeSeat } from './people.ts';

const measuredMs = 20_000;
/** Ticks of the kernel's clock in a second; the same on every Linux. */
const ticksPerSecond = 100;

/** Processor seconds used so far by every Chromium process of this user. */
function processorSeconds(): number {
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      if (!stat.includes('(chromium')) continue;
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // it has ended meanwhile
    }
  }
  return ticks / ticksPerSecond;
}

/** Per cent of one core over a stretch of time. */
async function load(page: Person['page']): Promise<number> {
  const [from, at] = [processorSeconds(), performance.now()];
  await page.waitForTimeout(measuredMs);
  return ((processorSeconds() - from) / ((performance.now() - at) / 1000)) * 100;
}

async function seats(browser: Browser, count: 2 | 3 | 4): Promise<{ before: number; during: number }> {
  const examiner = await speaker(browser, count === 2 ? voices.customer : voices.examiner);
  const ex = examiner.page;
  await planExam(ex, { cases: ['S02'] });
  const candidate = await speaker(browser, voices.candidate);
  await takeSeat(candidate.page, await invitationFor(ex, 'Uchazeč'), 'Jana Zkoušená');
  const people = [examiner, candidate];
  let customer = examiner;
  if (count > 2) {
    await ex.getByRole('button', { name: 'Předat figuranta jinému prohlížeči' }).click();
    customer = await speaker(browser, voices.customer);
    await takeSeat(customer.page, await invitationFor(ex, 'Figurant'), 'Petr Hraje');
    people.push(customer);
  }
  if (count > 3) {
    await ex.getByRole('button', { name: 'Přidat místo pozorovatele' }).click();
    const observer = await speaker(browser, voices.observer);
    await takeSeat(observer.page, await invitationFor(ex, 'Pozorovatel'), 'Veřejnost');
    people.push(observer);
  }
  await waiveDevices(ex);
  await openGates(ex, candidate.page);
  await startTask(ex, 'Levé kolo se netočí');
  await candidate.page.getByRole('button', { name: 'Začít hned' }).click();
  await customer.page.getByRole('button', { name: 'Zavolat operátorovi' }).waitFor();
  const before = await load(ex);
  await inCall({ customer: customer.page, candidate: candidate.page });
  for (const { page } of people.slice(3)) await hears(page, voices.candidate);
  const during = await load(ex);
  for (const { context } of people) await context.close();
  return { before, during };
}

test('the cost of a call with 2, 3 and 4 seats @bench', async ({ browser }) => {
  test.skip(process.platform !== 'linux', 'reads processor time from /proc');
  test.setTimeout(600_000);
  console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}; all browsers on this machine; % of one core`);
  for (const count of [2, 3, 4] as const) {
    const { before, during } = await seats(browser, count);
    const figures = `before the call ${before.toFixed(0)}, in the call ${during.toFixed(0)}`;
    console.log(`${count} seats: ${figures}, the call itself ${(during - before).toFixed(0)}`);
  }
});
