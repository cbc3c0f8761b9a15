/** What whoever leads may do about seats: invite, let in, hand over, take back, remove. Knows commands by name, no
 *  markup. */
import { type Role, roles } from '../../exam/roles.ts';
import type { ExamView, SeatView } from '../../machines/projections.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';
import type { Knock } from '../ports.ts';
import type { LiveRoom } from './liveRoom.svelte.ts';

/** Stands in a list of seats for one that is opened when it is chosen. */
export const newObserver = 'new-observer';

export const roleOf = (wish: string): Role | undefined => roles.find((role) => role === wish);

/** Seats by invitation that nobody has taken yet. */
export const freeSeats = (seats: readonly SeatView[]): readonly SeatView[] =>
  seats.filter(({ place, presence }) => place === 'invitation' && presence === 'free');

/** The seat a knock is offered first: a free one of the wished role. Nobody becomes a candidate by default. */
export function firstChoice(seats: readonly SeatView[], wish: string): string {
  const seat = freeSeats(seats).find(({ role }) => role === wish);
  return seat?.id ?? (wish === 'observer' ? newObserver : '');
}

/** The figurant's seat is wished for while this console holds it. */
export const figurantIsHere = (seats: readonly SeatView[], wish: string): boolean =>
  wish === 'figurant' && seats.some(({ role, place, lead }) => role === 'figurant' && place === 'console' && !lead);

/** How many people wait for a decision: in the waiting room, or for a seat that another browser holds. */
export const waitingFor = (exam: ExamView | undefined, knocks: readonly Knock[]): number =>
  knocks.length + (exam?.seats.filter(({ asking }) => asking !== '').length ?? 0);

/** How the plan calls whoever marks from this seat; empty for other seats. */
export const plannedName = (assessors: ExamView['assessors'], seat: string): string =>
  assessors.find((one) => one.seat === seat)?.name ?? '';

/** Eight signs are read and typed in two fours. */
export const groupedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`.trim();

const here = ['localhost', '127.0.0.1', '[::1]'];
export const worksOnlyHere = (hostname: string): boolean => here.includes(hostname);

export class Seating {
  readonly #live: LiveSeat;
  readonly #room: LiveRoom;

  constructor(live: LiveSeat, room: LiveRoom) {
    this.#live = live;
    this.#room = room;
  }

  async addObserver(): Promise<string | undefined> {
    const seat = this.#room.room.newSeatId('observer');
    const answer = await this.#live.send('seat.open', { seat, role: 'observer' });
    return answer.ok ? seat : undefined;
  }
  revoke = (seat: string) => this.#live.send('seat.revoke', { seat });
  handOver = (seat: string) => this.#live.send('seat.handOver', { seat, place: 'invitation' });
  takeBack = (seat: string) => this.#live.send('seat.handOver', { seat, place: 'console' });
  allow = ({ id, asking }: SeatView) => this.#live.send('seat.allowTakeover', { seat: id, device: asking });
  refuseTakeover = ({ id, asking }: SeatView) => this.#live.send('seat.refuseTakeover', { seat: id, device: asking });

  async admit(knock: string, choice: string): Promise<void> {
    const seat = choice === newObserver ? await this.addObserver() : choice;
    if (seat) this.#room.room.admit(knock, seat);
  }
  refuse(knock: string): void {
    this.#room.room.refuse(knock);
  }
}
