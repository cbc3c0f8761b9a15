/** The command bar while it is open: what is typed, what fits, the one that Enter runs. Knows no markup. */
import { tick } from 'svelte';
import type { Position } from '../../exam/world.ts';
import type { HouseView } from '../../workplace/house.ts';
import { libraryIndex } from '../../workplace/knowledge/search.ts';
import { type DeskCommand, commandsFor, matching } from './commands.ts';
import { deskAsks } from './deskAsks.svelte.ts';
import { type Asked, goTo } from './deskKeys.ts';

interface Around {
  readonly working: boolean;
  /** Undefined where the exam has no workplace. */
  readonly house: HouseView | undefined;
  readonly position?: Position | undefined;
  readonly nameOf: (command: DeskCommand) => string;
  /** Closes the bar and opens another question, if any. */
  readonly leave: (next?: Asked) => void;
}

export class CommandBar {
  query = $state('');
  chosen = $state(0);
  readonly fitting: readonly DeskCommand[];
  readonly #leave: Around['leave'];

  constructor(around: Around) {
    this.#leave = around.leave;
    const { working, house, nameOf, position = 'agent' } = around;
    const commands = commandsFor({ working, workplace: house !== undefined, position });
    const index = working && house ? libraryIndex(house) : undefined;
    this.fitting = $derived(matching(this.query, commands, index?.find(this.query) ?? [], nameOf));
  }

  type(text: string): void {
    this.query = text;
    this.chosen = 0;
  }

  /** True when the key meant something here. */
  press(key: string): boolean {
    const count = this.fitting.length;
    if (key === 'ArrowDown' && count > 0) this.chosen = (this.chosen + 1) % count;
    else if (key === 'ArrowUp' && count > 0) this.chosen = (this.chosen + count - 1) % count;
    else if (key === 'Enter') void this.run(this.fitting[this.chosen]);
    else return false;
    return true;
  }

  async run(command: DeskCommand | undefined): Promise<void> {
    if (!command) return;
    const { does } = command;
    this.#leave(does.do === 'ask' ? does.what : undefined);
    if (does.do === 'ask') return;
    // the page behind takes the focus only when the dialog is gone
    await tick();
    if (does.do === 'go') goTo(does.to);
    if (does.do === 'search') {
      goTo('desk-register');
      deskAsks.search = { query: does.query };
    }
    if (does.do === 'open') {
      goTo('desk-knowledge');
      deskAsks.text = { text: does.text };
    }
  }
}
