import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import type { Sound } from '../../exam/sound.ts';
import { Playing } from './dictation.fixture.ts';
import Player from './Player.svelte';

/** A loudspeaker that does what it is told and makes no sound. */
class SilentAudio {
  static made: SilentAudio[] = [];
  static refuses: DOMException | undefined;
  readonly calls: string[] = [];
  currentTime = 0;
  playbackRate = 1;
  preload = '';
  onended: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly address: string) {
    SilentAudio.made.push(this);
  }
  play(): Promise<void> {
    this.calls.push(`play ${this.currentTime}`);
    return SilentAudio.refuses ? Promise.reject(SilentAudio.refuses) : Promise.resolve();
  }
  pause(): void {
    this.calls.push('pause');
  }
}

const sound: Sound = { type: 'audio/ogg', base64: btoa('OggS') };

function open(playing: Playing, of: Sound | null = sound) {
  const desk = Object.assign(new TestDesk(), { sound: of ?? undefined });
  desk.now = playing.at;
  const { rerender, unmount } = render(Player, { view: playing.see('candidate'), send: desk.send, desk });
  const show = async () => {
    desk.now = playing.at;
    await rerender({ view: playing.see('candidate') });
    await tick();
  };
  return { desk, show, unmount, audio: SilentAudio.made.at(-1) };
}

beforeEach(() => {
  SilentAudio.made = [];
  SilentAudio.refuses = undefined;
  vi.stubGlobal('Audio', SilentAudio);
  URL.createObjectURL = () => 'blob:sound';
  URL.revokeObjectURL = () => undefined;
});

describe('X-211 the player of a recording', () => {
  it('plays, stops, goes five seconds back and plays on, at its own speed', async () => {
    const playing = new Playing(true).open();
    const { show, audio, desk } = open(playing);
    expect(screen.getByText(/z tohoto počítače/)).toBeVisible();
    playing.put('dictation.played');
    await show();
    expect(audio?.calls).toEqual(['pause', 'play 0']);
    expect(screen.getByText('Hraje nahrávka vzkazu.')).toBeVisible();
    playing.put('dictation.paused', {}, undefined, 8_000);
    await show();
    expect(audio?.calls.at(-1)).toBe('pause');
    playing.put('dictation.rewound').put('dictation.played');
    await show();
    expect([audio?.calls.at(-1), audio?.playbackRate]).toEqual(['play 3', 1]);
    audio?.onended?.();
    expect(desk.of('dictation.hearOut')).toEqual([{}]);
  });

  it('says when the browser wants a press first', async () => {
    SilentAudio.refuses = new DOMException('no', 'NotAllowedError');
    const playing = new Playing(true).open().put('dictation.played');
    const { show } = open(playing);
    await show();
    expect(await screen.findByText(/Prohlížeč zvuk nepustil/)).toBeVisible();
  });

  it('is quiet where a person reads, where there is no sound, and once it is gone', async () => {
    const playing = new Playing(true).open();
    playing.put('dictation.readerChosen', { how: 'person' }).put('dictation.played');
    const { audio, unmount } = open(playing);
    expect(audio?.calls.some((call) => call.startsWith('play'))).toBe(false);
    unmount();
    expect(audio?.calls.at(-1)).toBe('pause');
    open(new Playing(false).open().put('dictation.played'), null);
    expect(SilentAudio.made).toHaveLength(1);
  });
});
