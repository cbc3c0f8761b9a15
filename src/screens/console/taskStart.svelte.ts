/** Starting a task. One with calls that are recorded first proves that recording works: a second is recorded, stored and
 *  read back; without that the task does not begin unless the examiner says so. */
import { pageMedia } from '../pageMedia.svelte.ts';
import type { ConsoleState } from './consoleState.svelte.ts';
import { channelOf } from './liveChannel.ts';

export type Starting =
  | { readonly at: 'rest' }
  | { readonly at: 'preparing'; readonly task: string }
  | { readonly at: 'failed'; readonly task: string; readonly why: string };

export class TaskStart {
  state: Starting = $state.raw({ at: 'rest' });
  readonly #console: ConsoleState;

  constructor(console: ConsoleState) {
    this.#console = console;
  }

  start = async (task: string): Promise<void> => {
    const recording = this.#recorded(task) ? pageMedia.current?.recording : undefined;
    if (recording) {
      this.state = { at: 'preparing', task };
      const why = await recording.prepare(task);
      if (why !== undefined) {
        this.state = { at: 'failed', task, why };
        return;
      }
    }
    await this.startAnyway(task);
  };

  /** The log will say that there is no recording, and why. */
  startAnyway = async (task: string): Promise<void> => {
    this.state = { at: 'rest' };
    const answer = await this.#console.commands.start(task);
    if (answer.ok) this.#console.answered();
  };

  #recorded(task: string): boolean {
    const { exam, live } = this.#console;
    const channel = exam?.tasks.find(({ id }) => id === task)?.channel ?? undefined;
    return channelOf(channel)?.media !== undefined && (live.media?.recorded ?? false);
  }
}
