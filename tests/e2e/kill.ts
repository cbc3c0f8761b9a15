/** Ends a whole browser as a power cut or a crash would: every process with its profile at once. Linux only (/proc). */
import { readFileSync, readdirSync } from 'node:fs';

export const canKill = process.platform === 'linux';

export function killAll(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // it is gone already
    }
  }
}
