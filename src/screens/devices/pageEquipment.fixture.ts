/** For tests that open the device check: its doubles in the place of the page's own devices. The check opens an
 *  AudioContext, which jsdom has not, and it comes lazily, after the test that opened it may have ended. */
import { vi } from 'vitest';

vi.mock('./pageEquipment.ts', async () => {
  const { EquipmentDouble } = await import('./equipment.fixture.ts');
  return { pageEquipment: () => new EquipmentDouble() };
});
