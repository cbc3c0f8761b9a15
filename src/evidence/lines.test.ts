import { beforeAll, describe, expect, it } from 'vitest';
import { emptyHead, headAfter, seal } from '../exam/chain.ts';
import type { LogEvent } from '../exam/events.ts';
import { hostAuthor } from '../exam/roles.ts';
import { fromLines, toLines } from './lines.ts';

let events: LogEvent[] = [];
beforeAll(async () => {
  let head = emptyHead;
  for (let n = 0; n < 12; n++) {
    const draft = { id: `e${n}`, at: n, writtenAt: n, by: hostAuthor, type: 'exam.noted', data: { text: `„${n}“\n` } };
    const event = await seal(draft, head);
    head = headAfter(event);
    events = [...events, event];
  }
});

describe('V the evidence file', () => {
  it('V-1 reads back what was written', async () => {
    expect(await fromLines(toLines('x', events))).toEqual({ exam: 'x', events });
  });

  it('V-2 names the first line of every edit, drop, swap, repeat and cut', async () => {
    const lines = toLines('x', events).trimEnd().split('\n');
    for (let at = 1; at < lines.length; at++) {
      const line = lines[at] ?? '';
      const edited = lines.with(at, line.replace(/"at":\d+/, '"at":99'));
      const dropped = lines.toSpliced(at, 1);
      const repeated = lines.toSpliced(at, 0, line);
      for (const forged of [edited, dropped, repeated])
        expect(await fromLines(forged.join('\n')), `line ${at + 1}`).toMatchObject({ problem: 'broken' });
      expect(await fromLines(edited.join('\n'))).toEqual({ problem: 'broken', detail: String(at + 1) });
    }
    const swapped = lines.with(3, lines[4] ?? '').with(4, lines[3] ?? '');
    expect(await fromLines(swapped.join('\n'))).toEqual({ problem: 'broken', detail: '4' });
  });

  it.each(['', 'x', '{}', '[]', '{"format":"hovorna-log"}', '{"format":"other","version":1,"exam":"x","count":0}'])(
    'V-3 refuses %j as no log',
    async (text) => expect(await fromLines(text)).toMatchObject({ problem: 'not-a-log' }),
  );

  it('V-4 refuses a file of a newer app', async () => {
    const text = toLines('x', events).replace('"version":1', '"version":9');
    expect(await fromLines(text)).toEqual({ problem: 'newer', detail: '9' });
  });
});
