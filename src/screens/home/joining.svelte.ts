/** A short code on its way to the join screen: checked here, looked up there. */
import { push } from 'svelte-spa-router';
import { readCode } from '../../wire/short-code.ts';

export class Joining {
  typed = $state('');
  wrong = $state(false);

  /** @returns the field should get the focus back. */
  go(): boolean {
    const code = readCode(this.typed);
    this.wrong = !code;
    if (code) void push(`/join?code=${code}`);
    return this.wrong;
  }
}
