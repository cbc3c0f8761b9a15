/** What is drawn on pictures and kept of them. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../exam/events.ts';
import { PlayedVideo, startAt } from './video.fixture.ts';

const second = 1_000;
const at = (of: 'candidate' | 'customer', kind: 'camera' | 'screen', x: number, y: number): Json => ({
  of,
  kind,
  x,
  y,
});

describe('Y-8 marks and stills', () => {
  const shown = () => new PlayedVideo().joined().do('figurant', 'video.screen', { on: true });

  it('are numbered on their picture and seen by everybody at the same part of it', () => {
    const call = shown().do('figurant', 'video.camera', { on: true });
    call.do('candidate', 'video.mark', at('customer', 'screen', 0.25, 0.5));
    call.do('figurant', 'video.mark', at('customer', 'screen', 1, 0));
    call.do('candidate', 'video.mark', at('customer', 'camera', 0.1, 0.1));
    for (const role of ['candidate', 'figurant', 'examiner', 'observer'] as const)
      expect(call.view(role).marks.map(({ number, side, kind, x, y }) => [number, side, kind, x, y])).toEqual([
        [1, 'candidate', 'screen', 0.25, 0.5],
        [2, 'customer', 'screen', 1, 0],
        [1, 'candidate', 'camera', 0.1, 0.1],
      ]);
  });

  it('cannot lie outside of the picture or on one that is not there', () => {
    const call = shown();
    expect(call.ask('candidate', 'video.mark', at('customer', 'screen', 1.01, 0))).toBe(false);
    expect(call.ask('candidate', 'video.mark', at('customer', 'camera', 0.5, 0.5))).toBe(false);
    expect(call.ask('examiner', 'video.mark', at('customer', 'screen', 0.5, 0.5))).toBe(false);
  });

  it('each side takes back its own newest mark; clearing takes all', () => {
    const call = shown();
    call.do('candidate', 'video.mark', at('customer', 'screen', 0.1, 0.1));
    call.do('candidate', 'video.mark', at('customer', 'screen', 0.2, 0.2));
    expect(call.ask('figurant', 'video.unmark')).toBe(false);
    call.do('candidate', 'video.unmark');
    expect(call.view('figurant').marks.map(({ x }) => x)).toEqual([0.1]);
    call.do('figurant', 'video.clearMarks');
    expect(call.view('candidate').marks).toEqual([]);
    expect(call.ask('figurant', 'video.clearMarks')).toBe(false);
    expect(call.view('examiner').facts?.marksMade).toBe(2);
  });

  it('go with their picture; a still keeps what was drawn on it', () => {
    const call = shown()
      .do('candidate', 'video.mark', at('customer', 'screen', 0.3, 0.3))
      .pass(second);
    call.do('candidate', 'video.keepStill', {
      of: 'customer',
      kind: 'screen',
      still: 'still-1',
      caption: 'chyba FK-117',
    });
    call.do('figurant', 'video.screen', { on: false });
    expect(call.view('candidate').marks).toEqual([]);
    expect(call.view('examiner').stills).toMatchObject([
      { id: 'still-1', caption: 'chyba FK-117', at: startAt + second, marks: [{ number: 1, x: 0.3 }] },
    ]);
  });

  it('the pointer shows only where it is now', () => {
    const call = shown();
    call.do('candidate', 'video.point', at('customer', 'screen', 0.1, 0.1));
    call.do('candidate', 'video.point', at('customer', 'screen', 0.6, 0.7));
    expect(call.view('figurant').pointers.candidate).toMatchObject({ x: 0.6, y: 0.7 });
    call.do('figurant', 'video.screen', { on: false });
    expect(call.view('figurant').pointers.candidate).toBeNull();
  });

  it('one screen at a time', () => {
    const call = shown();
    expect(call.ask('candidate', 'video.screen', { on: true })).toBe(false);
    expect(call.ask('candidate', 'video.screen', { on: false })).toBe(false);
    call.do('figurant', 'video.screen', { on: false }).do('candidate', 'video.screen', { on: true });
    expect(call.view('figurant').sharing).toBe('candidate');
  });
});
