/** The people of an exam as they use the app: what they click and read, in Czech. Page objects; no assertions but those
 *  that wait for the next thing to do. */
import { type Browser, type BrowserContext, type Page, expect } from '@playwright/test';

export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Uncaught errors of the page; a test looks that there were none. */
  readonly errors: string[];
}

export async function person(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Person> {
  const context = await browser.newContext({ locale: 'cs-CZ', viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // CSP violations are reported to the console only
    if (message.type() === 'error' && /Content Security Policy|Trusted/.test(message.text()))
      errors.push(message.text());
  });
  return { context, page, errors };
}

export interface Cases {
  readonly cases?: readonly string[];
  readonly paste?: boolean;
  /** The task's clock while a call's path is lost. */
  readonly outage?: 'pause' | 'run';
  /** The cases of another qualification than the Czech one, by its id. */
  readonly qualification?: string;
  /** The cases cover everything: no reason for gaps is asked for. */
  readonly whole?: boolean;
  /** Further assessors: on an own computer, or here after the exam. */
  readonly commission?: readonly { readonly name: string; readonly here: boolean }[];
}

/** Plans an exam and opens its room. */
export async function planExam(
  page: Page,
  {
    cases = ['S04', 'S09'],
    paste = false,
    outage = 'pause',
    qualification,
    commission = [],
    whole = false,
  }: Cases = {},
): Promise<void> {
  await page.goto('./#/new');
  await page.getByLabel('Jméno a příjmení').fill('Jana Zkoušená');
  await page.getByLabel('Datum narození').fill('1990-05-01');
  await page.getByLabel('Místo konání').fill('Brno');
  await page.getByLabel('Jméno zkoušejícího').fill('Mgr. Eva Komisařová');
  await page.getByLabel('Číslo autorizace').fill('66-029-M/2025/17');
  await page.getByLabel('Organizace').fill('Zkušebna Jasan, z. s.');
  for (const [index, { name, here }] of commission.entries()) {
    await page.getByRole('button', { name: 'Přidat člena komise' }).click();
    await page.getByLabel(`${index + 2}. člen komise: jméno`).fill(name);
    if (here) await page.getByLabel('Kde hodnotí').nth(index).selectOption({ label: 'na tomto počítači, po zkoušce' });
  }
  if (qualification) await page.getByLabel('Balíček').first().selectOption(`elektrojasan/${qualification}`);
  for (const id of cases) await page.getByRole('checkbox', { name: new RegExp(id) }).check();
  if (!whole) await page.getByLabel('Proč úlohy neověřují všechna kritéria').fill('dílčí ověření v rámci přípravy');
  if (paste) await page.getByLabel('Povolit vkládání textu').check();
  if (outage === 'run') await page.getByRole('radio', { name: 'běží dál' }).check();
  await page.getByRole('button', { name: 'Založit zkoušku a otevřít místnost' }).click();
  await expect(page.getByRole('heading', { name: 'Místa' })).toBeVisible();
}

/** The link of a seat, as the examiner would give it away. */
export async function invitationFor(page: Page, role: string): Promise<string> {
  const link = page.getByLabel(`Odkaz pro místo ${role}`);
  const summary = page.locator('summary', { hasText: 'Pozvánka' }).filter({ hasText: role });
  await expect(summary).toBeVisible();
  // the candidate's invitation unfolds by itself; a click in that moment would fold it again
  await expect(async () => {
    if (!(await link.isVisible())) await summary.click();
    await expect(link).toHaveValue(/#\/j\//, { timeout: 2_000 });
  }).toPass();
  return link.inputValue();
}

/** Opens an invitation; the name is asked once. */
export async function takeSeat(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  const field = page.getByLabel(/jméno/i).first();
  await expect(field).toBeVisible();
  await field.fill(name);
  await page.keyboard.press('Enter');
}

export async function openGates(examiner: Page, candidate: Page): Promise<void> {
  await examiner.getByRole('button', { name: 'Potvrdit totožnost' }).click();
  await examiner.getByRole('button', { name: 'Potvrdit předložení' }).click();
  // whoever assesses elsewhere declares there
  const declarations = examiner.getByRole('button', { name: /^Neškolil\(a\) jsem/ });
  for (let left = await declarations.count(); left > 0; left--) {
    await declarations.first().click();
    await expect(declarations).toHaveCount(left - 1);
  }
  await examiner.getByRole('button', { name: 'Potvrdit, že jsem vše přečetl(a)' }).click();
  await candidate.getByRole('button', { name: 'Potvrzuji' }).click();
  await expect(examiner.getByText('Všechno je připravené.')).toBeVisible();
  await examiner.getByRole('button', { name: 'Zahájit zkoušku' }).click();
  await expect(examiner.getByRole('button', { name: /Úlohy \(/ })).toBeVisible();
}

export async function startTask(examiner: Page, title: string): Promise<void> {
  // between tasks the list stands in the middle of the console
  await examiner
    .getByRole('main')
    .getByRole('button', { name: `Zahájit: ${title}` })
    .first()
    .click();
}

/** Examiner, figurant (on the same console) and candidate, the exam running. */
export async function runningExam(
  browser: Browser,
  options: Cases & {
    candidateBrowser?: Browser;
    candidateBase?: string;
    /** Before anything is loaded. */
    prepare?: (person: Person) => Promise<unknown>;
  } = {},
): Promise<{ examiner: Person; candidate: Person; link: string }> {
  const examiner = await person(browser);
  await options.prepare?.(examiner);
  await planExam(examiner.page, options);
  const given = await invitationFor(examiner.page, 'Uchazeč');
  const link = options.candidateBase ? given.replace(/^https?:\/\/[^/]+/, options.candidateBase) : given;
  const candidate = await person(options.candidateBrowser ?? browser);
  await options.prepare?.(candidate);
  await takeSeat(candidate.page, link, 'Jana Zkoušená');
  await openGates(examiner.page, candidate.page);
  return { examiner, candidate, link };
}

export async function endTask(examiner: Page): Promise<void> {
  await examiner.getByRole('button', { name: 'Ukončit úlohu' }).click();
  await examiner.getByRole('button', { name: 'Ano, ukončit úlohu' }).click();
  await expect(examiner.getByRole('dialog')).toHaveCount(0);
}

/** Marks the first criterion; the count of what is left goes down by it. */
export async function markFirst(examiner: Page): Promise<void> {
  const mark = examiner.getByRole('button', { name: /^splnil: / }).first();
  await mark.click();
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
}
