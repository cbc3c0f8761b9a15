/** A case with the fingerprint of the text it was read from, so that a record says exactly which wording was used.
 *  The text counts as it is: two line ends are two fingerprints. */
import { sha256 } from '../exam/chain.ts';
import type { PaperTask, Scenario } from '../exam/scenario.ts';

export const toPaperTask = async (id: string, scenario: Scenario, text: string): Promise<PaperTask> => ({
  id,
  scenario,
  sourceHash: await sha256(text),
});
