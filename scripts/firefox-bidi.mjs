// Firefox as Playwright starts it: node firefox-bidi.mjs <path of Firefox> <its arguments…>. Stands between the two, for
// Playwright speaks the newest WebDriver BiDi and an ESR does not: what Firefox does not know of `emulation` (colour
// scheme and the like, which no test asks of it) is answered with success instead of ending the context. Nothing else
// is changed.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';

const [path, ...args] = process.argv.slice(2);
const firefox = spawn(path, args, { stdio: ['ignore', 'inherit', 'pipe'] });
firefox.on('error', (error) => {
  console.error(String(error));
  process.exit(1);
});
firefox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => firefox.kill(signal));

let printed = '';
firefox.stderr.on('data', (chunk) => {
  printed += chunk;
  const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(printed)?.[1];
  if (!address) return;
  firefox.stderr.removeAllListeners('data').pipe(process.stderr);
  relay(address);
});

function relay(address) {
  const server = createServer();
  new WebSocketServer({ server }).on('connection', (playwright, { url }) => {
    const browser = new WebSocket(address + url);
    const open = new Promise((resolve) => browser.on('open', resolve));
    const emulation = new Set();
    playwright.on('message', async (data) => {
      const text = String(data);
      const { id, method } = JSON.parse(text);
      if (method.startsWith('emulation.')) emulation.add(id);
      await open;
      browser.send(text);
    });
    browser.on('message', (data) => {
      const text = String(data);
      const { id, type, error } = JSON.parse(text);
      const unknown = emulation.delete(id) && type === 'error' && error === 'unknown command';
      playwright.send(unknown ? JSON.stringify({ type: 'success', id, result: {} }) : text);
    });
    playwright.on('close', () => browser.close());
    browser.on('close', () => playwright.close());
  });
  // Playwright reads its way in from this very line
  server.listen(0, '127.0.0.1', () =>
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`),
  );
}
