/** What a command was called with: `--name value` and the rest. Knows no command. */
import type { Language } from '../../src/scenario/sentences.ts';

export interface Called {
  readonly rest: readonly string[];
  readonly language: Language;
  readonly option: (name: string) => string | undefined;
}

export function called(args: readonly string[]): Called {
  const options = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const name = args[at] ?? '';
    if (name.startsWith('--')) options.set(name, args[++at] ?? '');
    else rest.push(name);
  }
  const option = (name: string) => options.get(name);
  return { rest, option, language: option('--lang') === 'en' ? 'en' : 'cs' };
}
