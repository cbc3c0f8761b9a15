/** One person's screen over a played task, for tests: what is pressed is sent, and the screen shows what is played. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import type { ViewProps } from '../channel.ts';
import { TestDesk } from '../desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import Examiner from './Examiner.svelte';
import Figurant from './Figurant.svelte';
import { TestMedia } from './media.fixture.svelte.ts';
import type { VideoView } from './projections.ts';
import type { PlayedVideo } from './video.fixture.ts';

const screens = { candidate: Candidate, figurant: Figurant, examiner: Examiner, observer: Examiner } as const;

export class MediaDesk extends TestDesk {
  media: TestMedia | undefined = new TestMedia();
}

export function open(call: PlayedVideo, who: keyof typeof screens = 'candidate', desk = new MediaDesk()) {
  desk.now = call.now;
  const media = desk.media ?? new TestMedia();
  const View = screens[who] as Component<ViewProps<VideoView>>;
  const { rerender, unmount } = render(View, { view: call.view(who), send: desk.send, desk });
  const show = () => rerender({ view: call.view(who) });
  return { desk, media, show, unmount };
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const press = (name: string | RegExp) => fireEvent.click(button(name));
export const alt = (code: string, more = {}) => fireEvent.keyDown(window, { code, altKey: true, ...more });
