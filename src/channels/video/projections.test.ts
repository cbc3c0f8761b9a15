/** Who sees what of a video task, role by role. */
import { describe, expect, it } from 'vitest';
import type { Role } from '../../exam/roles.ts';
import type { VideoView } from './projections.ts';
import { PlayedVideo, examRules } from './video.fixture.ts';

/** Everything that somebody may not see is there to be seen. */
function played(kind: 'exam' | 'training' = 'exam'): PlayedVideo {
  const call = new PlayedVideo({}, { ...examRules, kind }).answered();
  call
    .do('candidate', 'video.ask', { topic: 'camera' })
    .do('figurant', 'video.tell', { topic: 'camera', answer: 'a2' });
  call.do('candidate', 'video.invite').do('figurant', 'video.enterCode', { code: 'ABCDEF' });
  call.do('figurant', 'video.openLink').do('candidate', 'video.showStep', { step: 'zaloha' });
  call.do('examiner', 'call.switchFault', { fault: 'noise', on: true });
  call.do('candidate', 'video.hangUp').do('candidate', 'video.keep', { text: 'rozepsáno' });
  return call;
}

describe('Y-11 who sees what', () => {
  const sees: Record<string, (view: VideoView) => boolean> = {
    'the code of the invitation': ({ invitation }) => invitation !== null,
    'a wrong code as it was typed': ({ wrongCode }) => wrongCode !== null,
    'what the customer can answer': ({ equipment }) => equipment[0]?.choices !== null,
    'whether an answer fits': ({ equipment }) => equipment[0]?.fits !== null,
    'hints for playing': ({ steps }) => steps[0]?.play !== null,
    'cards that have not been shown': ({ steps }) => steps[1]?.text !== null,
    'the unfinished note': ({ note }) => note !== '',
    'what is measured': ({ facts }) => facts !== null,
    'the line lab': ({ faults }) => faults !== null,
  };
  const table: Record<Role, readonly string[]> = {
    candidate: [
      'the code of the invitation',
      'a wrong code as it was typed',
      'cards that have not been shown',
      'the unfinished note',
    ],
    figurant: [
      'the code of the invitation',
      'a wrong code as it was typed',
      'what the customer can answer',
      'hints for playing',
      'cards that have not been shown',
    ],
    examiner: Object.keys(sees),
    observer: [],
  };
  it.each(Object.entries(table))('%s', (role, seen) => {
    const view = played().view(role as Role);
    expect(Object.keys(sees).filter((name) => sees[name]?.(view))).toEqual(seen);
  });

  it('in training the figurant leads and sees what is measured', () => {
    const view = played('training').view('figurant');
    expect(view.facts).not.toBeNull();
    expect(view.equipment[0]?.fits).toBe(false);
    expect(played('training').view('candidate').facts).toBeNull();
  });

  it('only who plays or leads may stop the customer’s picture, and only in a call', () => {
    const call = new PlayedVideo().joined();
    const may = (role: Role) => call.view(role).mayFreeze;
    expect(['candidate', 'figurant', 'examiner', 'observer'].map((role) => may(role as Role))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(call.ask('candidate', 'video.freeze', { on: true })).toBe(false);
    expect(played().view('examiner').mayFreeze).toBe(false);
  });

  it('a lost path is told to everybody, with the moment at which clocks stand', () => {
    const call = new PlayedVideo().joined().pass(5_000);
    call.fact('call.pathLost', { between: ['candidate', 'figurant'], lostAt: call.now - 3_000, pauses: true });
    expect(call.view('candidate')).toMatchObject({ lost: { since: call.now - 3_000 }, stoodAt: call.now });
    call.fact('call.pathBack', { between: ['candidate', 'figurant'] });
    expect(call.view('candidate')).toMatchObject({ lost: null, stoodAt: 0, losses: [{ backAt: call.now }] });
  });
});
