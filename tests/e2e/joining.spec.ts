/** The other ways in, and the other people: short code, observer, training, another host for the static files. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { dist } from './dist.ts';
import { expect, test } from './test.ts';
import { invitationFor, openGates, person, planExam, startTask, takeSeat } from './people.ts';
import { freePort, startServer } from './server.ts';

test('W-6 a candidate joins by the short code; both screens show the same words', async ({ browser }) => {
  const [examiner, candidate] = [await person(browser), await person(browser)];
  await planExam(examiner.page, { cases: ['S09'] });
  const code = (await examiner.page.getByText(/^[2-9A-HJ-NP-Z]{4}\s[2-9A-HJ-NP-Z]{4}$/).innerText()).trim();
  await candidate.page.goto('./#/join/candidate');
  await candidate.page.getByLabel(/kód/i).first().fill(code.toLowerCase());
  await candidate.page.getByLabel(/jméno/i).first().fill('Jana Zkoušená');
  await candidate.page.keyboard.press('Enter');
  const admit = examiner.page.getByRole('button', { name: /^Pustit dál/ });
  await expect(admit).toBeVisible();
  const words = /[a-z]+[\s·–-]+[a-z]+[\s·–-]+\d\d/i;
  const seen = words.exec(await candidate.page.locator('main').innerText())?.[0] ?? 'none';
  await expect(examiner.page.getByText(seen)).toBeVisible();
  await admit.click();
  await expect(candidate.page.getByText(/Dobrý den, Jana Zkoušená/)).toBeVisible();
  expect(candidate.page.url()).not.toContain(code);
  await openGates(examiner.page, candidate.page);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

test('P-1 an observer sees the candidate’s side, read-only, and gets no key', async ({ browser }) => {
  const [examiner, candidate, observer] = [await person(browser), await person(browser), await person(browser)];
  const heard: string[] = [];
  // everything that arrives over a data channel, before the app sees it
  await observer.context.exposeFunction('heardByTest', (text: string) => void heard.push(text));
  await observer.context.addInitScript(() => {
    const original = RTCPeerConnection.prototype.createDataChannel;
    RTCPeerConnection.prototype.createDataChannel = function (...args) {
      const channel = original.apply(this, args);
      channel.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer | string>) => {
        const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
        (window as unknown as { heardByTest(text: string): void }).heardByTest(text);
      });
      return channel;
    };
  });
  await planExam(examiner.page, { cases: ['S09'] });
  const candidateLink = await invitationFor(examiner.page, 'Uchazeč');
  await examiner.page.getByRole('button', { name: 'Přidat místo pozorovatele' }).click();
  const observerLink = await invitationFor(examiner.page, 'Pozorovatel');
  await takeSeat(candidate.page, candidateLink, 'Jana Zkoušená');
  await takeSeat(observer.page, observerLink, 'Veřejnost');
  await openGates(examiner.page, candidate.page);
  await startTask(examiner.page, 'Nejde mi zaplatit');
  await candidate.page.getByRole('button', { name: 'Začít hned' }).click();
  await candidate.page.getByLabel('Zpráva', { exact: true }).fill('Dobrý den, Filipe');
  await candidate.page.keyboard.press('Enter');
  await expect(observer.page.getByText('Dobrý den, Filipe')).toBeVisible();
  await expect(observer.page.getByRole('textbox')).toHaveCount(0);
  const all = heard.join('\n');
  expect(all).toContain('Dobrý den, Filipe'); // the ear works
  const secret = readFileSync('scenarios/elektrojasan/S09-nejde-mi-zaplatit.yaml', 'utf8');
  expect(secret).toContain('stopWord');
  for (const key of ['ifAsked', 'notMet', 'stopWord', 'outcomes":{', 'Jste Filip Urban', 'tak si vem kartu'])
    expect(all, key).not.toContain(key);
  expect(observer.errors).toEqual([]);
});

test('E-6 a training session is hosted by the figurant, without examiner', async ({ browser }) => {
  const [figurant, candidate] = [await person(browser), await person(browser)];
  await figurant.page.goto('./#/new/training');
  await figurant.page.getByRole('checkbox', { name: /S09/ }).check();
  await figurant.page.getByRole('button', { name: 'Založit cvičení a otevřít místnost' }).click();
  await takeSeat(candidate.page, await invitationFor(figurant.page, 'Uchazeč'), 'Petr Cvičný');
  await expect(figurant.page.getByText('Všechno je připravené.')).toBeVisible();
  await figurant.page.getByRole('button', { name: 'Zahájit cvičení' }).click();
  await startTask(figurant.page, 'Nejde mi zaplatit');
  await candidate.page.getByRole('button', { name: 'Začít hned' }).click();
  await figurant.page.getByLabel('Zpráva', { exact: true }).fill('cau');
  await figurant.page.getByLabel('Zpráva', { exact: true }).press('Enter');
  await expect(candidate.page.getByText('cau', { exact: true })).toBeVisible();
  expect([...figurant.errors, ...candidate.errors]).toEqual([]);
});

test('the build runs from a sub-path of any static host, with the broker named in config.json', async ({ browser }) => {
  const [port, brokerPort] = [await freePort(), await freePort()];
  const origin = `http://localhost:${port}`;
  const config = { brokers: [{ host: 'localhost', port: brokerPort, path: '/peer', secure: false }], iceServers: [] };
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
  };
  const site = createServer((message, response) => {
    const path = (message.url ?? '').replace(/^\/some\/sub\/path\//, '').split('?')[0] || 'index.html';
    const file = join(dist, path);
    if (path === 'config.json') return void response.end(JSON.stringify(config));
    if (!message.url?.startsWith('/some/sub/path/') || !existsSync(file) || !statSync(file).isFile())
      return void response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  }).listen(port);
  const broker = spawn('node', ['scripts/broker.mjs', '--port', String(brokerPort), '--origin', origin], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(broker.stdout, 'data');
    const [examiner, candidate] = [
      await person(browser, { baseURL: `${origin}/some/sub/path/` }),
      await person(browser),
    ];
    await planExam(examiner.page, { cases: ['S04'] });
    await takeSeat(candidate.page, await invitationFor(examiner.page, 'Uchazeč'), 'Jana Zkoušená');
    await openGates(examiner.page, candidate.page);
    expect([...examiner.errors, ...candidate.errors]).toEqual([]);
  } finally {
    site.close();
    broker.kill();
  }
});

test('start:lan serves app and broker over HTTPS on one port', async ({ browser }) => {
  const server = await startServer(['--host', '--mode', 'lan'], 'https');
  try {
    const examiner = await person(browser, { baseURL: server.base, ignoreHTTPSErrors: true });
    await planExam(examiner.page, { cases: ['S04'] });
    const candidate = await person(browser, { ignoreHTTPSErrors: true });
    await takeSeat(candidate.page, await invitationFor(examiner.page, 'Uchazeč'), 'Jana Zkoušená');
    await openGates(examiner.page, candidate.page);
    expect([...examiner.errors, ...candidate.errors]).toEqual([]);
  } finally {
    await server.kill();
  }
});
