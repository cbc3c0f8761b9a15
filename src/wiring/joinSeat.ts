/** Takes a seat of an exam on another computer: one tab of this browser a seat, a durable journal, a link that heals. */
import type { Role } from '../exam/roles.ts';
import { takeLock } from '../host/lock.ts';
import type { Invitation, Knocking } from '../screens/ports.ts';
import { SeatDatabase, deviceOf, dexieJournal, dexieKeys } from '../seat/journal-dexie.ts';
import { Seat } from '../seat/seat.ts';
import { keepSigning } from '../seat/signing.ts';
import { wireConfig } from './config.ts';
import { PageMedia } from './pageMedia.ts';
import { rememberName } from './rememberedName.ts';
import { keyOf } from '../screens/invitations.ts';
import { forgetTexts } from '../screens/keptTexts.ts';

let opened: SeatDatabase | undefined;
const database = () => (opened ??= new SeatDatabase());

export async function join(
  { hostId, seatId, key }: Invitation,
  name: string,
): Promise<Seat | { refused: 'elsewhere' }> {
  const secret = keyOf(key);
  if (!secret) throw new Error('not an invitation');
  const release = await takeLock(`hovorna-seat-${hostId}-${seatId}`);
  if (!release) return { refused: 'elsewhere' };
  rememberName(name);
  const [{ dial }, config, device] = await Promise.all([import('../wire/dial.ts'), wireConfig(), deviceOf(database())]);
  const link = dial({ hostId, seatId, key: secret, config });
  const seat = await Seat.open({ link, journal: dexieJournal(database(), `${hostId}/${seatId}`), device, name });
  seat.onChange(() => forgetWhenClosed(seat));
  keepSigning(seat, dexieKeys(database(), `${hostId}/${seatId}`));
  const media = new PageMedia(({ page }) => seat.announce(page));
  media.add(seat);
  link.onState((state) => {
    if (state !== 'closed') return;
    media.close();
    release();
  });
  return seat;
}

const forgotten = new WeakSet<Seat>();

/** A closed exam leaves nothing of a person's work on this computer, once everything of it has reached the host. */
function forgetWhenClosed(seat: Seat): void {
  const closed = (seat.view('exam') as { phase?: string } | undefined)?.phase === 'closed';
  if (!closed || !seat.identity || seat.unanswered > 0 || forgotten.has(seat)) return;
  forgotten.add(seat);
  forgetTexts(seat.identity);
  void seat.clear();
}

export async function keepInvitation(invitation: Invitation): Promise<void> {
  await database().invitations.put(invitation);
}

export const keptInvitation = (hostId: string, seatId: string): Promise<Invitation | undefined> =>
  database().invitations.get([hostId, seatId]);

const isInvitation = (value: unknown): value is Invitation =>
  typeof value === 'object' &&
  value !== null &&
  ['hostId', 'seatId', 'key'].every((field) => typeof (value as Record<string, unknown>)[field] === 'string');

/** Asks for a seat by the short code; a person at the other end compares the words. */
export function knock(code: string, name: string, wish: Role): Knocking {
  const started = Promise.all([import('../wire/knock.ts'), wireConfig()]).then(([wire, config]) =>
    wire.knock(code, { name, wish }, { config }),
  );
  const outcome = started
    .then(({ outcome }) => outcome)
    .then((end) => {
      if ('refused' in end) return end;
      return isInvitation(end.admitted) ? { invitation: end.admitted } : { refused: 'malformed' };
    });
  return {
    words: started.then(({ words }) => words),
    outcome,
    cancel: () => void started.then((knocking) => knocking.cancel()),
  };
}
