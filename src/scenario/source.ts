/** A case with the fingerprint of the text it was read from, so that a record says exactly which wording was used.
 *  The text counts as it is: two line ends are two fingerprints. */
import type { PaperTask, Scenario } from '../exam/scenario.ts';

/** Of the UTF-8 bytes, hexadecimal. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const toPaperTask = async (id: string, scenario: Scenario, text: string): Promise<PaperTask> => ({
  id,
  scenario,
  sourceHash: await sha256Hex(text),
});
