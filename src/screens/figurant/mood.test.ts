import { describe, expect, it } from 'vitest';
import { effectOf, moodWord } from './mood.ts';

describe('mood', () => {
  it('has a word for every step', () => {
    expect([0, 2, 3, 5, 6, 7, 8, 10].map(moodWord)).toEqual(
      'calm calm tense tense angry angry furious furious'.split(' '),
    );
  });
  it('says what a rule does, whatever the sign in the file', () => {
    expect(effectOf({ id: 'a', when: '', by: 2 }, 'up')).toEqual({ by: '+2' });
    expect(effectOf({ id: 'a', when: '', by: -2 }, 'down')).toEqual({ by: '−2' });
    expect(effectOf({ id: 'a', when: '' }, 'down')).toEqual({ by: '−1' });
    expect(effectOf({ id: 'a', when: '', to: 7 }, 'up')).toEqual({ to: 7 });
  });
});
