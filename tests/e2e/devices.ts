/** The device check as a person goes through it whose headset works: the voice is the browser's, the answers to the tones
 *  are those that are true, because nobody listens in a test. */
import { type Locator, type Page, expect } from '@playwright/test';

/** @param root the page, or the dialog, in which the check stands. Passes the camera, too, where it is asked for. */
export async function passDeviceCheck(root: Page | Locator): Promise<void> {
  const press = (name: string) => root.getByRole('button', { name, exact: true }).click();
  await press('Zapnout zvuk a začít');
  await finishDeviceCheck(root);
}

/** From the opened microphone on. */
export async function finishDeviceCheck(root: Page | Locator): Promise<void> {
  const press = (name: string) => root.getByRole('button', { name, exact: true }).click();
  await press('Nahrát 3 vteřiny a přehrát');
  await press('Ano, slyšel(a)');
  await press('Pustit 1. tón');
  await press('Slyším vlevo');
  await press('Pustit 2. tón');
  await press('Slyším vpravo');
  if (await root.getByRole('heading', { name: 'Kamera' }).isVisible()) await press('Vidím se');
  await expect(root.getByText('✓ Všechno funguje.')).toBeVisible();
  await expect(root.getByText('Výsledek je zapsaný v protokolu')).toBeVisible();
}

/** The check of the lobby's own screen, in its dialog. */
export async function passConsoleCheck(examiner: Page): Promise<void> {
  await examiner.getByRole('button', { name: 'Vyzkoušet zařízení na této obrazovce' }).click();
  await passDeviceCheck(examiner.getByRole('dialog'));
  await examiner.keyboard.press('Escape');
  await expect(examiner.getByRole('dialog')).toHaveCount(0);
}
