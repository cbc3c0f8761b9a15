/** A server of its own for tests that kill it: the built app and its broker on one port, as `npm start` runs them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dist } from './dist.ts';

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

export interface Server {
  /** `http://localhost:1234/` */
  readonly base: string;
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** @param args of `vite preview`, for example `--mode lan`. */
export async function startServer(args: readonly string[] = [], scheme: 'http' | 'https' = 'http'): Promise<Server> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  async function start(): Promise<void> {
    const vite = ['node_modules/vite/bin/vite.js', 'preview', '--outDir', dist, '--port', String(port), ...args];
    const started = spawn('node', vite, { stdio: ['ignore', 'pipe', 'inherit'] });
    child = started;
    let printed = '';
    for await (const chunk of started.stdout) {
      printed += String(chunk);
      if (printed.includes(String(port))) return void started.stdout.resume();
    }
    throw new Error(`the server stopped: ${printed}`);
  }
  await start();
  return {
    base: `${scheme}://localhost:${port}/`,
    async kill() {
      if (!child || child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    restart: start,
  };
}
