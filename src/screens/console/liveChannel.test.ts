import { describe, expect, it } from 'vitest';
import { sendOf } from './liveChannel.ts';

describe('how the figurant’s words reach the candidate', () => {
  it.each([
    ['chat', undefined, 'chat.send'],
    ['email', undefined, undefined],
    ['social', undefined, 'social.send'],
    ['social', { says: null }, undefined],
    ['social', { says: 'social.write' }, 'social.write'],
    ['phone', undefined, undefined],
    ['video', { says: null }, undefined],
    ['video', { says: 'video.write' }, 'video.write'],
    [undefined, undefined, undefined],
  ])('%s, %j: %s', (channel, view, command) => expect(sendOf(channel, view)).toBe(command));
});
