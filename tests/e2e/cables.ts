/** Cables to other computers (network namespaces), one a worker, laid before any browser runs and taken up after the last:
 *  when an interface comes or goes, Chromium gives up whatever it is loading (ERR_NETWORK_CHANGED), in every test of the
 *  moment. Needs root and iproute2; without them the tests that want a cable are skipped and say why. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { FullConfig } from '@playwright/test';

export const ip = (...args: string[]): string =>
  execFileSync('ip', args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString();

export interface Cable {
  /** The far computer: a network namespace. */
  readonly space: string;
  /** The interface at this end; the far one is `eth0`. */
  readonly device: string;
  readonly near: string;
  readonly far: string;
}

/** What workers are told in their environment: the cables, or why there are none. */
const laidIn = 'CABLES';
const noneIn = 'NO_CABLES';

/** A run that was killed takes nothing up: its spaces stay, and packets for its addresses go to a computer that is gone. */
function takeUpForgotten(): void {
  for (const [space, pid] of ip('netns', 'list').matchAll(/^hv-(\d+)-\d+/gm))
    if (!existsSync(`/proc/${pid}`)) ip('netns', 'del', space);
}

/** A network that nobody here uses: two runs may go on side by side. */
function freeNet(worker: number): number {
  const used = new Set([...ip('-o', 'addr').matchAll(/\b10\.77\.(\d+)\./g)].map(([, net]) => Number(net)));
  const first = process.pid * 4 + worker;
  const nets = Array.from({ length: 250 }, (_, step) => ((first + step) % 250) + 1);
  const free = nets.find((net) => !used.has(net));
  if (free === undefined) throw new Error('no free network');
  return free;
}

function lay(worker: number): Cable {
  const net = freeNet(worker);
  const [space, device] = [`hv-${process.pid}-${worker}`, `hv${process.pid % 100_000}-${worker}`];
  const [near, far] = [`10.77.${net}.1`, `10.77.${net}.2`];
  ip('netns', 'add', space);
  ip('link', 'add', device, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', space);
  ip('addr', 'add', `${near}/30`, 'dev', device);
  ip('link', 'set', device, 'up');
  ip('-n', space, 'addr', 'add', `${far}/30`, 'dev', 'eth0');
  ip('-n', space, 'link', 'set', 'eth0', 'up');
  ip('-n', space, 'link', 'set', 'lo', 'up');
  return { space, device, near, far };
}

/** With its namespace goes the far end, and with one end the other. */
const takeUp = ({ space }: Cable): void => void ip('netns', 'del', space);

export const noCables = (): string | undefined => process.env[noneIn];

export function cableOfWorker(): Cable {
  const all = JSON.parse(process.env[laidIn] ?? '[]') as readonly Cable[];
  const own = all[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  if (!own) throw new Error('no cable for this worker');
  return own;
}

/** Playwright calls it before the first worker starts; what it returns is called at the end. */
export default function layCables({ workers }: FullConfig): (() => void) | undefined {
  const laid: Cable[] = [];
  try {
    takeUpForgotten();
    for (let worker = 0; worker < workers; worker++) laid.push(lay(worker));
  } catch (error) {
    laid.forEach(takeUp);
    process.env[noneIn] = `no network namespaces here (${String(error).slice(0, 120)})`;
    return undefined;
  }
  process.env[laidIn] = JSON.stringify(laid);
  return () => laid.forEach(takeUp);
}
