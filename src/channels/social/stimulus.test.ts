import { describe, expect, it } from 'vitest';
import { type SocialStimulus, socialStimulus } from './stimulus.ts';

const comment = (id: string, text: string) => ({
  id,
  author: { name: id, handle: id },
  text,
  at: '2026-05-14T08:55',
  reactions: 0,
});
const whole: SocialStimulus = {
  page: { name: 'Elektrojasan', handle: 'elektrojasan' },
  post: { id: 'p', text: 'Slevy', at: '2026-05-13T17:30', reactions: 61 },
  comments: [
    { ...comment('a', 'NIKDY VÍC!!! tel. 000\u00a0555\u00a0012'), personal: [{ kind: 'phone', words: '000 555 012' }] },
    comment('b', 'hlavně že mají na reklamu'),
  ],
  angry: 'a',
  troll: 'b',
  reply: { characters: 600, origin: 'local' },
  silence: { seconds: 180, origin: 'local' },
  ignored: [{ afterSeconds: 330, viral: true }],
  followUp: { afterSeconds: 45, text: 'A kdy teda?' },
  codes: [{ id: 'STIZ', title: 'Stížnost' }],
};

const problems = (part: Partial<SocialStimulus>) => {
  const read = socialStimulus.safeParse({ ...whole, ...part });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a social task in a scenario file', () => {
  it('may leave out the troll, the follow-up and what comes when ignored', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ troll: undefined, followUp: undefined, ignored: [] })).toEqual([]);
  });

  it('answers a comment that is there and is not the troll’s', () => {
    expect(problems({ angry: 'c' })).toEqual(['angry: c ∉ a, b']);
    expect(problems({ troll: 'a' })).toEqual(['troll: troll = angry = a']);
  });

  it('names post, comments and later comments once', () => {
    expect(problems({ comments: [...whole.comments, comment('p', 'x')] })).toEqual(['comments.2.id: 2 × p']);
    const later = { id: 'a', author: { name: 'x', handle: 'x' }, text: 'x', reactions: 0 };
    expect(problems({ ignored: [{ afterSeconds: 60, comment: later }] })).toEqual(['ignored.0.comment.id: 2 × a']);
  });

  it('marks personal data that stand in the comment, whatever the spaces', () => {
    const comments = [
      { ...comment('a', 'tel. 1'), personal: [{ kind: 'phone' as const, words: '2' }] },
      comment('b', 'x'),
    ];
    expect(problems({ comments })).toEqual(['comments.0.personal.0.words: 2 ∉ comments.0.text']);
  });
});
