/** The tests' second engine: $FIREFOX, else a stock Firefox found on the system. Playwright drives it by WebDriver BiDi
 *  (its own Firefox is a patched build that people do not have). */
import { existsSync } from 'node:fs';
const system = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
/** @returns {string | undefined} */
export function firefoxPath() {
  return [process.env.FIREFOX, ...system].find((p) => p && existsSync(p));
}
/** A microphone, a camera and a sound card that need no hardware (without a card Web Audio never starts) and no answer to
 *  a question; candidates on this machine alone. Whatever else Firefox asks its people is left unanswered, as they would leave it.
 *  @type {Record<string, string | number | boolean>} */
export const firefoxPrefs = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.cubeb.force_mock_context': true,
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
};
