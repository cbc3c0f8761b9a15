/** A real seat on a wire that a test holds by hand: what the host says is said here, what the seat sends is kept. */
import type { Role } from '../../exam/roles.ts';
import { Seat, type SeatLink } from '../../seat/seat.ts';
import { memoryJournal } from '../../seat/journal.ts';
import type { LinkState } from '../../wire/link.ts';
import { type ToSeat, protocolVersion } from '../../wire/messages.ts';
import type { CaseView, ExamView, TaskView } from '../../machines/projections.ts';
import { LiveSeat } from '../liveSeat.svelte.ts';

export const hostNow = 1_000_000;

export async function seatAs(role: Role) {
  const sent: { t: string; type?: string; data?: unknown; id?: string }[] = [];
  let hear: (message: unknown) => void = () => {};
  let stateIs: (state: LinkState) => void = () => {};
  let session: () => void = () => {};
  let n = 0;
  const link: SeatLink = {
    send: (message) => void sent.push(message as (typeof sent)[number]),
    onMessage: (listener) => (hear = listener),
    onState: (listener) => (stateIs = listener),
    onSession: (listener) => (session = listener),
    close: () => stateIs('closed'),
  };
  const seat = await Seat.open({ link, journal: memoryJournal(), device: 'device', name: 'Petra' });
  const say = (message: ToSeat) => hear(message);
  const view = (scope: string, data: object | null) =>
    say({ t: 'view', scope, n: ++n, now: hostNow, head: '', data: data as never });
  session();
  stateIs('up');
  say({ t: 'welcome', v: protocolVersion, exam: 'e1', seat: role, role, lead: false, now: hostNow });
  return {
    live: new LiveSeat(seat),
    say,
    view,
    link: (state: LinkState) => stateIs(state),
    commands: () => sent.filter(({ t }) => t === 'command').map(({ type, data }) => ({ type, data })),
    /** The host refuses the newest command. */
    refuse(code: string) {
      const id = sent.findLast(({ t }) => t === 'command')?.id ?? '';
      say({ t: 'answer', id, ok: false, code, detail: '' });
    },
  };
}

export const examView = (part: Partial<ExamView> = {}): ExamView => ({
  kind: 'exam',
  assessors: [],
  retention: null,
  phase: 'running',
  title: 'Pracovník servisu (66-029-M)',
  candidate: 'Petra Malá',
  settings: { paste: true, spellcheck: false },
  needs: { voices: false, pictures: false },
  seats: [],
  closedGates: [],
  gates: {},
  briefing: [{ id: 'prava', title: 'Práva a povinnosti', text: 'Zkouška je **veřejná**.' }],
  startedAt: 1,
  endedAt: 0,
  early: null,
  tasks: [
    { id: 't1', title: 'Kávovar a vratka', channel: 'email', state: 'begun' },
    { id: 't2', title: null, channel: null, state: 'waiting' },
  ],
  active: 't1',
  ...part,
});

export const taskView = (part: Partial<TaskView> = {}): TaskView => ({
  phase: 'working',
  working: true,
  reading: null,
  work: { state: 'running', limitMs: 600_000, startedAt: hostNow, deadlineAt: hostNow + 600_000 },
  startedAt: hostNow,
  workBegunAt: hostNow,
  endedAt: 0,
  end: null,
  pause: null,
  pausedMs: 0,
  added: [],
  late: null,
  guesses: null,
  ...part,
});

export const caseView = (part: Partial<CaseView> = {}): CaseView => ({
  id: 'S04',
  channel: 'email',
  title: 'Kávovar a vratka',
  worldDate: '2026-05-14',
  brief: 'Odpovězte **zákaznici**.',
  materials: [{ title: 'Ceník dopravy', text: 'Kurýr 129 Kč' }],
  figurant: null,
  stages: null,
  mood: null,
  endings: null,
  outcomes: null,
  criteria: null,
  ...part,
});
