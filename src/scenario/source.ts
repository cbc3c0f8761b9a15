/** A case with the text it was read from and its fingerprint, so that a record says exactly which wording was used.
 *  The text counts as it is: two line ends are two fingerprints. */
import { sha256 } from '../exam/chain.ts';
import type { Sound } from '../exam/sound.ts';
import type { PaperTask, Scenario } from '../exam/scenario.ts';

/** @param variant id of the drawn variant; empty when the case has none. */
export const toPaperTask = async (
  id: string,
  scenario: Scenario,
  text: string,
  variant = '',
  sound?: Sound,
): Promise<PaperTask> => ({
  id,
  scenario,
  ...(variant && { variant }),
  ...(sound && { sound }),
  source: text,
  sourceHash: await sha256(text),
});
