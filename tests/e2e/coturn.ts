/** A real TURN server on loopback for tests: Debian's coturn with credentials that expire, as README advises. Knows
 *  nothing of the app; `relayed` reads from a page by which way its connections go. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './server.ts';

/** Undefined when coturn is installed; otherwise why not. */
export function noCoturn(): string | undefined {
  try {
    execFileSync('turnserver', ['--version'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'no TURN server here: install coturn';
  }
}

export interface Coturn {
  /** A server as `config.json` names it. @param forMs how long the credential holds; negative: it has expired. */
  iceServer(forMs?: number): { urls: string; username: string; credential: string };
  /** What the server has written so far. */
  log(): string;
  stop(): Promise<void>;
  /** On the same port, knowing nothing of what was before. */
  start(): Promise<void>;
}

const secret = 'a secret of the organisation';

export async function startCoturn(): Promise<Coturn> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'hovorna-coturn-'));
  let child: ChildProcess | undefined;
  let written = '';

  function start(): Promise<void> {
    const started = spawn('turnserver', [
      '-n', // no configuration file of the machine's
      ...['--listening-ip=127.0.0.1', `--listening-port=${port}`, '--relay-ip=127.0.0.1', '--allow-loopback-peers'],
      ...['--no-tls', '--no-dtls', '--no-cli', '--fingerprint'],
      ...['--realm=hovorna.test', '--use-auth-secret', `--static-auth-secret=${secret}`],
      ...['--verbose', '--log-file=stdout', `--pidfile=${join(folder, 'pid')}`, `--userdb=${join(folder, 'db')}`],
    ]);
    child = started;
    // a test that failed half-way stops nothing
    process.once('exit', () => started.kill('SIGKILL'));
    const before = written.length;
    return new Promise((resolve, reject) => {
      started.stdout.on('data', (chunk) => {
        written += String(chunk);
        if (written.includes('UDP listener opened', before)) resolve();
      });
      started.on('error', reject);
      started.on('exit', () => reject(new Error(`turnserver stopped: ${written}`)));
    });
  }

  await start();
  return {
    iceServer(forMs = 3_600_000) {
      const username = `${Math.floor((Date.now() + forMs) / 1000)}:exam`;
      const credential = createHmac('sha1', secret).update(username).digest('base64');
      return { urls: `turn:127.0.0.1:${port}?transport=udp`, username, credential };
    },
    log: () => written,
    async stop() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    start,
  };
}
