/** A computer of its own for the candidate: Chromium in a network namespace with one cable to the others (cables.ts), so
 *  that the cable can be pulled for real. `networkRights()` says when there is none. */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { cableOfWorker, ip, noCables } from './cables.ts';

/** Undefined when there is a cable; otherwise why not. */
export const networkRights = noCables;

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

export async function farComputer(port: number): Promise<FarComputer> {
  const { space, device, near, far } = cableOfWorker();
  const base = `http://${near}:${port}`;
  const wrapper = join(mkdtempSync(join(tmpdir(), 'hovorna-')), 'chromium.sh');
  writeFileSync(wrapper, `#!/bin/sh\nexec ip netns exec ${space} ${await chromiumPath()} "$@"\n`);
  chmodSync(wrapper, 0o755);
  const browser = await chromium.launch({
    executablePath: wrapper,
    args: [...chromiumArgs, `--unsafely-treat-insecure-origin-as-secure=${base}`],
  });
  let isPulled = false;
  const plugIn = () => {
    if (!isPulled) return;
    isPulled = false;
    ip('neigh', 'del', far, 'dev', device);
    ip('-n', space, 'neigh', 'del', near, 'dev', 'eth0');
  };
  return {
    browser,
    base,
    pullCable() {
      isPulled = true;
      ip('neigh', 'replace', far, 'lladdr', nowhere, 'dev', device, 'nud', 'permanent');
      ip('-n', space, 'neigh', 'replace', near, 'lladdr', nowhere, 'dev', 'eth0', 'nud', 'permanent');
    },
    plugIn,
    async remove() {
      await browser.close();
      plugIn();
    },
  };
}
