/** Which line a screen puts in front, how that line stands with the two people, and what can be done with it now. Pure;
 *  the machine has the last word. */
import type { LineId, LineView, PhoneView } from './projections.ts';

type Lines = Pick<PhoneView, 'lines' | 'transfer'>;

export const lives = ({ state }: LineView): boolean => state !== 'ended';
export const connected = ({ state }: LineView): boolean => state === 'talking' || state === 'held';
export const livingLines = ({ lines }: Pick<PhoneView, 'lines'>): LineView[] => lines.filter(lives);
export const ringsHere = ({ state, direction }: LineView, at: LineView['direction']): boolean =>
  state === 'ringing' && direction === at;

/** The line that is talked on, moved, or held last; else the one that rings. */
export function frontLine(view: Lines): LineView | undefined {
  const living = livingLines(view);
  const held = living.filter(({ state }) => state === 'held').sort((a, b) => b.since - a.since);
  return (
    living.find(({ state }) => state === 'talking') ??
    living.find(({ id }) => id === view.transfer?.line) ??
    held[0] ??
    living[0]
  );
}

/** What else lives beside the line in front. */
export const otherLines = (view: Lines): LineView[] => {
  const front = frontLine(view);
  return livingLines(view).filter(({ id }) => id !== front?.id);
};

export type Standing =
  'rings' | 'calls' | 'talks' | 'holds' | 'department-rings' | 'consults' | 'passes-on' | 'came-back';

/** How the candidate and the customer of a living line stand with each other. */
export function standingOf({ transfer, transferFailed }: PhoneView, line: LineView): Standing {
  if (line.state === 'ringing') return line.direction === 'inbound' ? 'rings' : 'calls';
  if (line.state === 'talking') return 'talks';
  if (transfer?.line === line.id) {
    if (transfer.kind === 'blind') return 'passes-on';
    return transfer.state === 'joined' ? 'consults' : 'department-rings';
  }
  return transferFailed?.line === line.id ? 'came-back' : 'holds';
}

/** A department that is being asked keeps the candidate busy; a call passed on blindly does not. */
export const mayAnswer = ({ transfer }: Lines): boolean => transfer?.kind !== 'attended';

export function mayResume({ lines, transfer }: Lines, id: LineId): boolean {
  if (lines.find((line) => line.id === id)?.state !== 'held') return false;
  return !transfer || (transfer.kind === 'blind' && transfer.line !== id);
}

export function mayTransfer(view: Pick<PhoneView, 'lines' | 'transfer' | 'departments'>): boolean {
  if (view.transfer || view.departments.length === 0) return false;
  const open = view.lines.filter(connected);
  return open.length === 1 || open.some(({ state }) => state === 'talking');
}

/** The candidate may call somebody: nothing else lives and the work is not over. */
export const mayDial = (view: Pick<PhoneView, 'lines' | 'phase'>): boolean =>
  livingLines(view).length === 0 && (view.phase === 'ready' || view.phase === 'after-call');
