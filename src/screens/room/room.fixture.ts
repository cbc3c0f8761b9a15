/** Doubles for tests of the room: a seat with views that can be changed, and the room around it. */
import type { Json } from '../../exam/events.ts';
import type { ExamView, SeatView } from '../../machines/projections.ts';
import type { Seat } from '../../seat/seat.ts';
import type { Room } from '../ports.ts';

export const seatView = (part: Partial<SeatView>): SeatView => ({
  id: 'candidate',
  role: 'candidate',
  lead: false,
  place: 'invitation',
  presence: 'free',
  since: 0,
  name: '',
  asking: '',
  devices: null,
  troubles: [],
  ...part,
});

export const examView = (part: Partial<ExamView> = {}): ExamView => ({
  kind: 'exam',
  phase: 'lobby',
  title: 'Pracovník (66-029-M)',
  candidate: 'Žofie',
  assessors: [],
  retention: null,
  settings: { paste: false, spellcheck: false },
  needs: { voices: false, pictures: false },
  seats: [
    seatView({ id: 'examiner', role: 'examiner', lead: true, place: 'console', presence: 'here' }),
    seatView({ id: 'figurant', role: 'figurant', place: 'console', presence: 'here' }),
    seatView({}),
  ],
  closedGates: ['candidate-here', 'identity', 'medical', 'briefing-given', 'briefing-confirmed'],
  gates: {},
  briefing: [{ id: 'prava', title: 'Práva', text: 'Máte práva.' }],
  startedAt: 0,
  endedAt: 0,
  early: null,
  tasks: [{ id: 'S04', title: 'Kávovar', channel: 'email', state: 'waiting' }],
  active: null,
  ...part,
});

/** What a console's seat does as far as screens can see. */
export class SeatDouble {
  readonly sent: { readonly type: string; readonly data: Json }[] = [];
  readonly identity = { exam: 'e1', seat: 'examiner', role: 'examiner', lead: true };
  readonly status = { state: 'here' };
  readonly unanswered = 0;
  refusal: string | undefined;
  #views: Record<string, unknown>;
  readonly #listeners = new Set<() => void>();

  constructor(views: Record<string, unknown>) {
    this.#views = views;
  }
  get seat(): Seat {
    return this as unknown as Seat;
  }
  show(scope: string, view: unknown): void {
    this.#views = { ...this.#views, [scope]: view };
    for (const listener of this.#listeners) listener();
  }
  view = (scope: string) => this.#views[scope];
  now = () => 0;
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  async send(type: string, data: Json = {}) {
    this.sent.push({ type, data });
    return this.refusal ? { ok: false, code: this.refusal } : { ok: true, seq: 1 };
  }
  close(): void {}
}

export function roomDouble(lead: SeatDouble, part: Partial<Room> = {}): Room {
  return {
    examId: 'e1',
    lead: lead.seat,
    figurant: undefined,
    readOnly: false,
    lobbyCode: 'ABCD2345',
    knocks: [],
    broker: 'registered',
    head: { count: 3, hash: 'f'.repeat(64) },
    invitation: async (seat) => `https://192.168.1.5/#/j/${seat}`,
    admit: vi.fn(),
    refuse: vi.fn(),
    newSeatId: () => 'observer-1',
    exportLog: async () => ({ name: 'log.jsonl', text: '{}' }),
    evidence: async () => ({ name: 'evidence.zip', file: new Blob(['zip']), manifestHash: 'e'.repeat(64) }),
    retry: async () => true,
    onChange: () => () => {},
    close: vi.fn(async () => {}),
    ...part,
  };
}
