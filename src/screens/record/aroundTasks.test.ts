import { expect, it } from 'vitest';
import { duration } from '../../ui/duration.ts';
import { aroundTasks } from './aroundTasks.ts';

const at = Date.UTC(2026, 4, 14, 8);

it('E-20 E-21 breaks and announcements are printed in the order in which they came', () => {
  const lines = aroundTasks({
    breaks: [{ at, until: at + 1_800_000, reason: 'oběd' }],
    announcements: [{ at: at - 1000, text: 'Přijde technik.' }],
  });
  expect(lines[0]).toContain('Přijde technik.');
  expect(lines[1]).toContain('oběd');
  expect(lines[1]).toContain(duration(1_800_000));
  expect(aroundTasks({})).toEqual([]);
});
