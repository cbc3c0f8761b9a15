/** How a call ended, in words of whoever reads them: oneself „you“, the other side by its part. */
import { t } from '../../i18n/i18n.svelte.ts';
import type { LineView, PhoneView } from './projections.ts';

export type Reader = 'candidate' | 'customer' | 'nobody';
type Ended = Pick<LineView, 'id' | 'direction' | 'end' | 'endedBy'>;

function byWhom(by: LineView['endedBy'], reader: Reader): string {
  if (by === null) return '';
  if (by === reader) return t('phone.by.you');
  return t(by === 'candidate' && reader === 'customer' ? 'phone.by.operator' : `phone.by.${by}`);
}

/** Empty while the call lives. */
export function endWords(line: Ended, { passedOn }: Pick<PhoneView, 'passedOn'>, reader: Reader): string {
  switch (line.end) {
    case null:
      return '';
    case 'hung-up':
    case 'rejected':
      return t(`phone.end.${line.end}`, { by: byWhom(line.endedBy, reader) });
    case 'transferred':
      return passedOn?.line === line.id
        ? t('phone.end.transferredTo', { department: passedOn.department })
        : t('phone.end.transferred');
    case 'missed':
      return t(`phone.end.missed.${line.direction}`);
    case 'task-ended':
      return t('phone.end.task-ended');
  }
}
