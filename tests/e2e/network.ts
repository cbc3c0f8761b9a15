/** A computer of its own for the candidate: Chromium in a network namespace with one cable to the others, so that the
 *  cable can be pulled for real. Needs root and iproute2; `networkRights()` says when they are missing. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

const ip = (...args: string[]) => execFileSync('ip', args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString();

/** Undefined when namespaces can be made; otherwise why not. */
export function networkRights(): string | undefined {
  const name = `hv-probe-${process.pid}`;
  try {
    ip('netns', 'add', name);
    ip('netns', 'del', name);
    return undefined;
  } catch (error) {
    return `no network namespaces here (${String(error).slice(0, 120)})`;
  }
}

export interface FarComputer {
  readonly browser: Browser;
  /** The address of the app as this computer sees it. */
  readonly base: string;
  /** From now on every packet vanishes, in both directions, and nobody is told. */
  pullCable(): void;
  plugIn(): void;
  remove(): Promise<void>;
}

/** An address that no machine has: frames sent to it are dropped. */
const nowhere = '02:00:00:00:00:01';

/** @param net third number of the addresses, different for tests that run at once. */
export async function farComputer(net: number, port: number): Promise<FarComputer> {
  const space = `hv-${process.pid}-${net}`;
  const cable = `hv${process.pid % 10000}-${net}`;
  const [near, far] = [`10.77.${net}.1`, `10.77.${net}.2`];
  ip('netns', 'add', space);
  ip('link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', space);
  ip('addr', 'add', `${near}/30`, 'dev', cable);
  ip('link', 'set', cable, 'up');
  const inSpace = (...args: string[]) => ip('-n', space, ...args);
  inSpace('addr', 'add', `${far}/30`, 'dev', 'eth0');
  inSpace('link', 'set', 'eth0', 'up');
  inSpace('link', 'set', 'lo', 'up');

  const wrapper = join(mkdtempSync(join(tmpdir(), 'hovorna-')), 'chromium.sh');
  writeFileSync(wrapper, `#!/bin/sh\nexec ip netns exec ${space} ${await chromiumPath()} "$@"\n`);
  chmodSync(wrapper, 0o755);
  const base = `http://${near}:${port}`;
  const browser = await chromium.launch({
    executablePath: wrapper,
    args: [...chromiumArgs, `--unsafely-treat-insecure-origin-as-secure=${base}`],
  });
  return {
    browser,
    base,
    pullCable() {
      ip('neigh', 'replace', far, 'lladdr', nowhere, 'dev', cable, 'nud', 'permanent');
      inSpace('neigh', 'replace', near, 'lladdr', nowhere, 'dev', 'eth0', 'nud', 'permanent');
    },
    plugIn() {
      ip('neigh', 'del', far, 'dev', cable);
      inSpace('neigh', 'del', near, 'dev', 'eth0');
    },
    async remove() {
      await browser.close();
      ip('link', 'del', cable);
      ip('netns', 'del', space);
    },
  };
}
