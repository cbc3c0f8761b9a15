/** Which command is meant: one file a command in scenarios/. Each gives back the exit code: 0 done, 1 something is wrong
 *  with the pack, 2 wrong use. */
import { run as check } from './scenarios/check.ts';
import { run as begin } from './scenarios/new.ts';
import { run as pack } from './scenarios/pack.ts';
import { run as seal } from './scenarios/seal.ts';
import { run as sheet } from './scenarios/sheet.ts';

type Command = (args: readonly string[]) => number | Promise<number>;

const commands: Readonly<Record<string, Command>> = { new: begin, check, pack, seal, sheet };

export async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(args);
  console.error(`npm run scenarios -- ${Object.keys(commands).join(' | ')} …`);
  return 2;
}
