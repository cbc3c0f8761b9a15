/** Devices in words: what a check found and what fails now. Knows no device. */
import { type DeviceCheck, type DeviceKind, type DeviceNeeds, deviceKinds } from '../../exam/devices.ts';
import type { SeatView } from '../../machines/projections.ts';
import { t } from '../../i18n/i18n.svelte.ts';

export const needed = ({ pictures }: DeviceNeeds): readonly DeviceKind[] =>
  deviceKinds.filter((kind) => kind !== 'camera' || pictures);

export function findingText(check: DeviceCheck, kind: DeviceKind): string {
  const finding = check[kind];
  return kind === 'camera' && finding === 'not-heard' ? t('devices.notSeen') : t(`devices.finding.${finding}`);
}

/** One line for a whole check; what surrounds the devices is named only where it failed. */
export function checkText(check: DeviceCheck, needs: DeviceNeeds): string {
  const devices = needed(needs).map((kind) => `${t(`devices.device.${kind}`)}: ${findingText(check, kind)}`);
  const around = (['storage', 'broker'] as const).filter((one) => check[one] === 'failed');
  return [...devices, ...around.map((one) => `${t(`devices.${one}`)}: ${t('devices.failed')}`)].join(', ');
}

/** What fails at a seat now, one sentence a device. */
export const troubleTexts = ({ troubles }: Pick<SeatView, 'troubles'>, who: string): string[] =>
  troubles.map(({ device, state, since }) =>
    t('devices.trouble.since', { who, what: t(`devices.trouble.${state}.${device}`), at: since }),
  );
