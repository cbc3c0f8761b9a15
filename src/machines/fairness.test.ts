import { describe, expect, it } from 'vitest';
import type { CustomerContext } from '../scenario/customer.ts';
import type { Scenario } from '../exam/scenario.ts';
import { compareNotes } from './fairness-comparison.ts';
import { type FairnessNote, type NotedTask, fairnessNote, intoWork, projectFairness } from './fairness.ts';

const scenario = {
  id: 'S09',
  figurant: { lines: [{ id: 'halo', level: 2 }, { id: 'kod' }] },
} as unknown as Scenario;

const played: CustomerContext = {
  mood: 6,
  moves: [{ at: 150, rule: 'vycitka', mood: 6 }],
  revealed: { 'do-patku': { at: 120, asked: false }, kod: { at: 130, asked: true } },
  said: { halo: 140, kod: 160 },
  answered: {},
  stages: {},
  happened: {},
  openedAt: 101,
  complicatedAt: 200,
  farewellAt: 0,
  stoppedAt: 0,
  concludedAt: 0,
  outcome: 'zaplaceno-qr',
  portrayal: { at: 300, verbatim: true, unasked: true, inTime: false, note: 'Novák se smál' },
};

function noted(customer: CustomerContext = played, endedAt = 250): NotedTask {
  const task = { workBegunAt: 100, endedAt, pauses: [{ at: 155, until: 165, reason: 'dotaz' }] };
  return {
    task: { context: task },
    ...{ scenario, sourceHash: 'abc', channelState: {}, customer: { context: customer } },
    channel: { talk: () => ({ candidate: 30, customer: 70 }) },
  } as unknown as NotedTask;
}

describe('Q-1 a note of how the customer was played', () => {
  it('counts time into the work without pauses', () => {
    const task = {
      workBegunAt: 100,
      pauses: [
        { at: 90, until: 99, reason: '' },
        { at: 120, until: 150, reason: '' },
      ],
    };
    expect([90, 110, 130, 150, 160].map((at) => intoWork(task, at))).toEqual([0, 10, 20, 20, 30]);
    expect(intoWork({ workBegunAt: 100, pauses: [{ at: 120, until: 0, reason: '' }] }, 130)).toBe(20);
  });

  it('says what was told unasked, when the mood moved, the cues, the complication, the share', () => {
    expect(fairnessNote(noted(), 'b')).toEqual({
      case: 'S09',
      sourceHash: 'abc',
      variant: 'b',
      unasked: ['do-patku'],
      asked: 1,
      moods: [{ atMs: 50, rule: 'vycitka', mood: 6 }],
      talkShare: 0.3,
      cues: [
        { atMs: 40, line: 'halo', level: 2 },
        { atMs: 55, line: 'kod', level: 1 },
      ],
      complicationAtMs: 90,
      outcome: 'zaplaceno-qr',
      portrayal: { verbatim: true, unasked: true, inTime: false },
    });
  });

  it('is not there before the end, nor where nobody plays', () => {
    expect(fairnessNote(noted(played, 0))).toBeUndefined();
    expect(fairnessNote(noted({ ...played, openedAt: 0, said: {}, revealed: {} }))).toBeUndefined();
  });

  it('is for whoever plays or leads', () => {
    const roles = ['candidate', 'observer', 'figurant', 'examiner'] as const;
    const seen = roles.filter((role) =>
      projectFairness(noted(), undefined, { seat: role, role, lead: role === 'examiner' }),
    );
    expect(seen).toEqual(['figurant', 'examiner']);
  });
});

const note = (part: Partial<FairnessNote> = {}): FairnessNote => ({
  ...{ case: 'S09', sourceHash: 'abc', unasked: [], asked: 3, moods: [], cues: [], outcome: '' },
  ...{ complicationAtMs: 180_000, talkShare: 0.5 },
  ...part,
});

describe('Q-3 a comparison with the others', () => {
  it('has nobody for the first candidate', () => expect(compareNotes(note(), [])).toBeUndefined());

  it('gives the middle and the range of the others', () => {
    const others = [note({ asked: 1 }), note({ asked: 5, talkShare: 0.3 }), note({ asked: 2 }), note({ asked: 4 })];
    expect(compareNotes(note(), others)).toMatchObject({
      others: 4,
      asked: { median: 3, least: 1, most: 5, of: 4 },
      talkShare: { median: 0.5, least: 0.3, most: 0.5, of: 4 },
    });
  });

  it('says when more was told unasked, or hotter, than for any other', () => {
    const hot = [{ atMs: 1, line: 'kaslu', level: 4 }];
    const others = [note({ unasked: ['a'] }), note({ unasked: ['a', 'b'], cues: [{ atMs: 1, line: 'x', level: 3 }] })];
    expect(compareNotes(note({ unasked: ['a', 'b'] }), others)?.differences).toEqual([]);
    expect(compareNotes(note({ unasked: ['a', 'b', 'c'], cues: hot }), others)?.differences).toEqual([
      'more-unasked',
      'hotter',
    ]);
  });

  it('says when the complication came more than half a minute apart, not at all, or only here', () => {
    const differences = (own: number | null, others: readonly (number | null)[]) =>
      compareNotes(
        note({ complicationAtMs: own }),
        others.map((complicationAtMs) => note({ complicationAtMs })),
      )?.differences;
    expect(differences(180_000, [210_000, 150_000])).toEqual([]);
    expect(differences(180_000, [211_000])).toEqual(['complication-apart']);
    expect(differences(null, [180_000, 170_000])).toEqual(['complication-missing']);
    expect(differences(null, [180_000, null])).toEqual([]);
    expect(differences(180_000, [null])).toEqual(['complication-alone']);
  });
});
