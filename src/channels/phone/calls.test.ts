/** The telephone as people use it: each test is one story of a call. */
import { describe, expect, it } from 'vitest';
import { phone } from './channel.ts';
import { inCall } from './phone.fixture.ts';

const first = { line: 'first' };

describe('F-1 a call comes, is answered and ends', () => {
  it('F-1 in: rings at the candidate, is answered, talked on, hung up, written up', () => {
    const call = inCall();
    expect(call.phase).toBe('talking');
    call.do('figurant', 'phone.hangUp', first);
    expect(call.phase).toBe('after-call');
    const { lines } = phone.project(call.state, 'candidate');
    expect(lines[0]).toMatchObject({ state: 'ended', end: 'hung-up', endedBy: 'customer' });
    call.do('candidate', 'phone.file', { note: 'Technik v úterý.', code: 'rek', callBackAt: null });
    expect(call.phase).toBe('filed');
  });
});
