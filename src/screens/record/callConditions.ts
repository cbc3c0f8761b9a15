/** What the record says of calls before the start: the devices' check or the decision to do without, and the rules of the
 *  plan. Nothing where the paper has no voices. */
import { t } from '../../i18n/i18n.svelte.ts';
import type { RecordView } from '../../machines/record.ts';
import { checkText } from '../devices/deviceText.ts';

type Row = readonly [string, string];

function checksOf({ devices, needs, gates }: RecordView): string {
  const each = devices.map(({ role, check }) => {
    const who = t(`common.role.${role}`);
    return check
      ? t('record.before.devicesOf', { who, findings: checkText(check, needs), at: check.at })
      : t('record.before.devicesNever', { who });
  });
  const waived = gates.devicesWaived ? [t('record.before.devicesWaived', gates.devicesWaived)] : [];
  return [...each, ...waived].join('; ');
}

export function callConditions(record: RecordView): Row[] {
  const { recording = false, outage = 'pause' } = record.settings;
  const recorded: Row = [
    t('record.before.recording'),
    t(recording ? 'record.before.recorded' : 'record.before.notRecorded'),
  ];
  // without calls only what is said in the room may be recorded
  if (!record.needs.voices) return record.settings.recording === undefined ? [] : [recorded];
  return [
    [t('record.before.devices'), checksOf(record)],
    recorded,
    [t('record.before.outage'), t(`record.before.outageRule.${outage}`)],
  ];
}

/** Devices that failed and came back, as they happened. */
export const deviceLines = ({ deviceChanges }: RecordView): string[] =>
  deviceChanges.map(({ at, role, device, state }) => {
    const what =
      state === 'ready' ? t(`record.deviceChanges.ready.${device}`) : t(`devices.trouble.${state}.${device}`);
    return t('record.deviceChanges.change', { at, who: t(`common.role.${role}`), what });
  });
