/** A double of a seat for the console's tests: views are given by hand, commands are written down. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Json } from '../../exam/events.ts';
import type { Scenario } from '../../exam/scenario.ts';
import { type CustomerContext, blankCustomer } from '../../scenario/customer.ts';
import type { CaseView, Ending, ExamView, TaskView } from '../../machines/projections.ts';
import type { MarkingView } from '../../machines/marking-view.ts';
import type { Seat } from '../../seat/seat.ts';
import { LiveSeat } from '../liveSeat.svelte.ts';

export interface Sent {
  readonly type: string;
  readonly data: Json;
  readonly task: string | undefined;
}

export class SeatDouble {
  readonly status = { state: 'here' as const };
  readonly identity: Seat['identity'];
  readonly unanswered = 0;
  readonly sent: Sent[] = [];
  answer: { ok: true; seq: number } | { ok: false; code: string } = { ok: true, seq: 1 };
  at = 100_000;
  readonly #views = new Map<string, unknown>();
  readonly #listeners = new Set<() => void>();

  constructor(role: 'examiner' | 'figurant' = 'examiner', lead = role === 'examiner') {
    this.identity = { exam: 'exam-1', seat: role, role, lead };
  }

  now = () => this.at;
  view = (scope: string) => this.#views.get(scope);
  progress = () => ({ state: 'idle' as const });
  typed = () => this.#changed();
  onChange = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  send = (type: string, data: Json = {}, task?: string) => {
    this.sent.push({ type, data, task });
    return Promise.resolve(this.answer);
  };
  show(views: Readonly<Record<string, unknown>>): this {
    for (const [scope, view] of Object.entries(views)) this.#views.set(scope, view);
    this.#changed();
    return this;
  }
  get live(): LiveSeat {
    return new LiveSeat(this as unknown as Seat);
  }
  get types(): string[] {
    return this.sent.map(({ type }) => type);
  }
  #changed() {
    for (const listener of this.#listeners) listener();
  }
}

export const s09 = parse(readFileSync('scenarios/elektrojasan/S09-nejde-mi-zaplatit.yaml', 'utf8')) as Scenario;

export const customer: CustomerContext = blankCustomer(s09);

export const task: TaskView = {
  phase: 'working',
  working: true,
  reading: null,
  work: { state: 'running', limitMs: 600_000, startedAt: 40_000, deadlineAt: 640_000 },
  startedAt: 10_000,
  workBegunAt: 40_000,
  endedAt: 0,
  end: null,
  pause: null,
  pausedMs: 0,
  added: [],
  late: [],
  guesses: null,
};

const { id, channel, title, worldDate, brief, figurant, stages, mood, outcomes, criteria } = s09;
export const endings: readonly Ending[] = [
  { ...outcomes.best, kind: 'best' },
  ...outcomes.acceptable.map((outcome): Ending => ({ ...outcome, kind: 'acceptable' })),
  ...outcomes.wrong.map((outcome): Ending => ({ ...outcome, kind: 'wrong' })),
];
export const caseView: CaseView = {
  ...{ id, channel, title, worldDate, brief, materials: [] },
  // a short card keeps the tests quick
  ...{ figurant: { ...figurant, lines: figurant.lines.slice(0, 3) }, stages, mood, endings, outcomes, criteria },
};

export const exam: ExamView = {
  kind: 'exam',
  phase: 'running',
  title: 'Zkouška',
  candidate: 'Petra Malá',
  assessors: [],
  retention: null,
  settings: { paste: true, spellcheck: true },
  needs: { voices: false, pictures: false },
  seats: [
    {
      ...{ id: 'c', role: 'candidate', lead: false, place: 'invitation', presence: 'here' },
      ...{ since: 1, name: '', asking: '', devices: null, troubles: [] },
    },
  ],
  closedGates: [],
  gates: {},
  briefing: [],
  startedAt: 1,
  endedAt: 0,
  early: null,
  tasks: [
    { id: 't1', title, channel, state: 'begun' },
    { id: 't2', title: 'Druhá úloha', channel: 'email', state: 'waiting' },
  ],
  active: 't1',
};

export const marking: MarkingView = {
  tasks: [{ id: 't1', title, criteria }],
  marks: {},
  submitted: false,
  deferred: [],
  missing: criteria.map((criterion) => ({ task: 't1', criterion: criterion.id })),
  incidents: [],
  notes: [],
  commission: null,
};

/** Everything that a seat sees while the chat is played. */
export const playing = { exam, marking, 'task/t1': task, 'case/t1': caseView, 'customer/t1': customer };
