/** Where in the message one is: played on, stopped, five seconds back. The place is counted from facts, the same on every
 *  screen; who gives the message, a voice or a person, follows it as well as it can. Pure. */

export interface Player {
  readonly state: 'stopped' | 'playing';
  /** Milliseconds into the message when it was last started, stopped or moved. */
  readonly position: number;
  /** When it was; of meaning while it plays. */
  readonly since: number;
}

export const atTheBeginning: Player = { state: 'stopped', position: 0, since: 0 };
export const backMs = 5_000;

export const positionAt = ({ state, position, since }: Player, now: number, lengthMs: number): number =>
  state === 'playing' ? Math.min(lengthMs, position + Math.max(0, now - since)) : position;

/** From where it stands; from the beginning when it stands at the end. */
export function started(player: Player, at: number, lengthMs: number): Player {
  const position = positionAt(player, at, lengthMs);
  return { state: 'playing', position: position >= lengthMs ? 0 : position, since: at };
}
export const stopped = (player: Player, at: number, lengthMs: number): Player => ({
  state: 'stopped',
  position: positionAt(player, at, lengthMs),
  since: at,
});
export const rewound = (player: Player, at: number, lengthMs: number): Player => ({
  state: player.state,
  position: Math.max(0, positionAt(player, at, lengthMs) - backMs),
  since: at,
});

/** A sound that is only just begun begins at its place, though its start was some moments under way: no first word is lost.
 *  After a reload it goes on where the clock is. */
export const soundFrom = (player: Player, now: number, lengthMs: number): number =>
  now - player.since < freshMs ? player.position : positionAt(player, now, lengthMs);
const freshMs = 2_000;

export interface Due {
  readonly said: string;
  /** The word that is due. */
  readonly word: string;
  readonly rest: string;
}

/** A message at a position: it is read evenly, and always from the beginning of a word. */
export function dueAt(text: string, position: number, lengthMs: number): Due {
  const letters = lengthMs > 0 ? Math.floor((text.length * Math.max(0, position)) / lengthMs) : 0;
  const from = letters > 0 ? text.lastIndexOf(' ', Math.min(text.length, letters) - 1) + 1 : 0;
  const space = text.indexOf(' ', from);
  const to = space < 0 ? text.length : space;
  return { said: text.slice(0, from), word: text.slice(from, to), rest: text.slice(to) };
}
