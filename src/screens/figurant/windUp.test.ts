import { expect, it } from 'vitest';
import { task } from '../console/seat.fixture.ts';
import { windsUp, workLeftMs } from './windUp.ts';

it('J-5 the last minute is one of working time, and a task without a limit has none', () => {
  expect(workLeftMs(task, 580_000)).toBe(60_000);
  expect(windsUp(workLeftMs(task, 579_999))).toBe(false);
  expect(windsUp(workLeftMs(task, 580_000))).toBe(true);
  expect(windsUp(workLeftMs({ ...task, work: null }, 9_000_000))).toBe(false);
});
it('J-5 before the work and after it there is none either', () => {
  expect(workLeftMs({ ...task, phase: 'reading' }, 600_000)).toBeNull();
  expect(workLeftMs({ ...task, phase: 'ended' }, 600_000)).toBeNull();
  expect(workLeftMs(undefined, 600_000)).toBeNull();
});
