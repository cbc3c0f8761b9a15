/** People in an exam with calls: the examiner's console, the candidate's desk, each with a voice of its own. Steps in the
 *  words of the screens; no assertions but those that wait for the next thing to do. */
import { type Browser, type Page, expect } from '@playwright/test';
import { giveVoice, heard, loud, quiet } from './ears.ts';
import { type Cases, type Person, invitationFor, openGates, person, planExam, startTask, takeSeat } from './people.ts';

export const voices = { candidate: 440, customer: 880, examiner: 1320, observer: 1760 } as const;

type ContextOptions = NonNullable<Parameters<typeof person>[1]>;

export async function speaker(browser: Browser, hz: number, options: ContextOptions = {}): Promise<Person> {
  const one = await person(browser, { permissions: ['microphone', 'camera'], ...options });
  await giveVoice(one.context, hz);
  return one;
}

/** The gate of the devices is passed with a reason: the check itself has tests of its own. */
export async function waiveDevices(examiner: Page): Promise<void> {
  await examiner.getByText('Začít bez zkoušky zařízení').click();
  await examiner.getByLabel('Důvod').fill('zkouší se hovory, ne zařízení');
  await examiner.getByRole('button', { name: 'Pustit dál bez zkoušky zařízení' }).click();
}

export interface Call {
  readonly examiner: Person;
  readonly candidate: Person;
  readonly link: string;
}

/** An exam in two browsers with one phone task begun; nobody has called yet. */
export async function phoneTask(
  browser: Browser,
  {
    id = 'S02',
    title = 'Levé kolo se netočí',
    candidateBrowser = browser,
    candidateBase = '',
    host = {} as ContextOptions,
    outage = 'pause' as NonNullable<Cases['outage']>,
    /** Before anything is loaded. */
    prepare = (_: Person): Promise<unknown> => Promise.resolve(),
  } = {},
): Promise<Call> {
  const examiner = await speaker(browser, voices.customer, host);
  await prepare(examiner);
  await planExam(examiner.page, { cases: [id], outage });
  const given = await invitationFor(examiner.page, 'Uchazeč');
  const link = candidateBase ? given.replace(/^https?:\/\/[^/]+/, candidateBase) : given;
  const candidate = await speaker(candidateBrowser, voices.candidate);
  await prepare(candidate);
  await takeSeat(candidate.page, link, 'Jana Zkoušená');
  await waiveDevices(examiner.page);
  await openGates(examiner.page, candidate.page);
  await startTask(examiner.page, title);
  await candidate.page.getByRole('button', { name: 'Začít hned' }).click();
  return { examiner, candidate, link };
}

export interface Four {
  readonly examiner: Person;
  readonly figurant: Person;
  readonly candidate: Person;
  readonly observer: Person;
}

/** The same with the customer on a browser of its own and somebody of the public. */
export async function fourBrowsers(browser: Browser): Promise<Four> {
  const examiner = await speaker(browser, voices.examiner);
  const ex = examiner.page;
  await planExam(ex, { cases: ['S02'] });
  const candidate = await speaker(browser, voices.candidate);
  await takeSeat(candidate.page, await invitationFor(ex, 'Uchazeč'), 'Jana Zkoušená');
  await ex.getByRole('button', { name: 'Předat figuranta jinému prohlížeči' }).click();
  const figurant = await speaker(browser, voices.customer);
  await takeSeat(figurant.page, await invitationFor(ex, 'Figurant'), 'Petr Hraje');
  await ex.getByRole('button', { name: 'Přidat místo pozorovatele' }).click();
  const observer = await speaker(browser, voices.observer);
  await takeSeat(observer.page, await invitationFor(ex, 'Pozorovatel'), 'Veřejnost');
  await waiveDevices(ex);
  await openGates(ex, candidate.page);
  await startTask(ex, 'Levé kolo se netočí');
  await candidate.page.getByRole('button', { name: 'Začít hned' }).click();
  return { examiner, figurant, candidate, observer };
}

/** The customer calls, the candidate answers, and both hear each other. */
export async function inCall(options: { customer: Page; candidate: Page }): Promise<void> {
  await options.customer.getByRole('button', { name: 'Zavolat operátorovi' }).click();
  await options.candidate.getByRole('button', { name: /^Přijmout/ }).click();
  await hears(options.candidate, voices.customer);
  await hears(options.customer, voices.candidate);
}

export const hears = (page: Page, hz: number): Promise<void> =>
  expect.poll(() => heard(page, hz), { message: `${hz} Hz is heard`, timeout: 15_000 }).toBeGreaterThan(loud);
export const hearsNot = (page: Page, hz: number): Promise<void> =>
  expect.poll(() => heard(page, hz), { message: `${hz} Hz is not heard`, timeout: 15_000 }).toBeLessThan(quiet);
