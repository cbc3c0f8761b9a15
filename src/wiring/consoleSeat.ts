/** A seat on the host's own page: a loopback link to its reception. */
import { memoryJournal } from '../seat/journal.ts';
import { Seat, type SeatLink } from '../seat/seat.ts';
import { type Reception, consoleDevice } from '../host/reception.ts';
import type { Link } from '../wire/link.ts';
import { loopback } from '../wire/loopback.ts';

/** On a loopback the host's page is there from the beginning. */
export const alwaysMet = (link: Link): SeatLink => ({
  send: (message) => link.send(message),
  onMessage: (listener) => link.onMessage(listener),
  onState: (listener) => link.onState(listener),
  close: () => link.close(),
  onSession: (listener) => listener(),
});

export function consoleSeat(reception: Reception, seatId: string): Promise<Seat> {
  const { a, b } = loopback();
  reception.connect(seatId, b);
  return Seat.open({ link: alwaysMet(a), journal: memoryJournal(), device: consoleDevice, name: '', console: true });
}
