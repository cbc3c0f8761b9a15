/** The fingerprint of a case's text. */
import { expect, it } from 'vitest';
import { readScenario } from './read.ts';
import { sha256 } from '../exam/chain.ts';
import { toPaperTask } from './source.ts';
import { reader, tiny } from './tiny.fixture.ts';

it('is the SHA-256 of the UTF-8 text', async () => {
  expect(await sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  // printf 'Žluťoučký kůň' | sha256sum
  expect(await sha256('Žluťoučký kůň')).toBe('3e1fe366c7bafc49e3c48ebe2bd22927410fd8bb83a38263ba29d4f74e7e1109');
});

it('stays with the task and changes with one letter', async () => {
  const read = readScenario({ name: 'T1.yaml', text: tiny }, reader);
  if (!read.ok) throw new Error('tiny is broken');
  const task = await toPaperTask('t1', read.value, tiny);
  expect(task).toEqual({ id: 't1', scenario: read.value, source: tiny, sourceHash: await sha256(tiny) });
  expect(await sha256(`${tiny} `)).not.toBe(task.sourceHash);
});
