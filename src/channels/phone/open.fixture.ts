/** A screen of the telephone over a call that is played on the real machine, for tests: what people do there changes the
 *  call, and the screen shows it. */
import { fireEvent, render } from '@testing-library/svelte';
import '../../ui/dialog.fixture.ts';
import Candidate from './Candidate.svelte';
import { PhoneDesk } from './desk.fixture.svelte.ts';
import Examiner from './Examiner.svelte';
import Figurant from './Figurant.svelte';
import { type Story, stories, viewOf } from './stories.fixture.ts';

const screens = { candidate: Candidate, figurant: Figurant, examiner: Examiner, observer: Examiner } as const;

export function open(story: Story, role: keyof typeof screens = 'candidate', kept: Record<string, string> = {}) {
  const call = stories[story]();
  const desk = new PhoneDesk(call, role, kept);
  const { rerender, unmount, container } = render(screens[role], {
    view: viewOf(call, role),
    send: (type, data) => desk.send(type, data),
    desk,
  });
  /** The call as it is now comes to the screen. */
  const show = async () => {
    await Promise.resolve();
    desk.now = call.now;
    await rerender({ view: viewOf(call, role) });
  };
  return {
    call,
    desk,
    unmount,
    container,
    show,
    key: async (code: string, more: KeyboardEventInit = {}) => {
      await fireEvent.keyDown(document.body, { code, altKey: true, ...more });
      await show();
    },
    click: async (button: HTMLElement) => {
      await fireEvent.click(button);
      await show();
    },
    /** Something happens elsewhere, or time passes. */
    after: async (happens: (now: typeof call) => unknown) => {
      happens(call);
      await show();
    },
  };
}
