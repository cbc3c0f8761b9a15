import type { LogEvent } from '../../src/exam/events.ts';
import { LogFailure, type Log } from '../../src/host/log.ts';
import { memoryLog } from '../../src/host/log-memory.ts';
import { logContract } from './log.ts';

logContract('in memory', () => {
  const logs = new Map<string, LogEvent[]>();
  let full = false;
  return {
    async open(exam): Promise<Log> {
      const kept = logs.get(exam) ?? [];
      logs.set(exam, kept);
      return memoryLog(kept, (event) => {
        if (full) throw new LogFailure('full', 'test');
        kept.push(event);
      });
    },
    fillDisk: () => void (full = true),
    freeDisk: () => void (full = false),
  };
});
