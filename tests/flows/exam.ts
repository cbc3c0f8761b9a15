/** A whole exam in memory: host, seats and links are the product's own, only the log is in memory and time is moved by
 *  hand. `startExam()` gives an exam with its seats taken; nothing of it is a double but clock and storage. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Json, LogEvent } from '../../src/exam/events.ts';
import type { ExamPlan, SeatPlan } from '../../src/exam/plan.ts';
import type { PaperTask } from '../../src/exam/scenario.ts';
import { Host } from '../../src/host/host.ts';
import type { Log } from '../../src/host/log.ts';
import { memoryLog } from '../../src/host/log-memory.ts';
import { Reception, consoleDevice } from '../../src/host/reception.ts';
import { readQualification, readScenario, readWorld } from '../../src/scenario/read.ts';
import type { Sound } from '../../src/exam/sound.ts';
import { toPaperTask } from '../../src/scenario/source.ts';
import { formats } from '../../src/wiring/formats.ts';
import { type Journal, memoryJournal } from '../../src/seat/journal.ts';
import { Seat } from '../../src/seat/seat.ts';
import { type Loopback, loopback } from '../../src/wire/loopback.ts';

const root = join(process.cwd(), 'scenarios');

/** The shipped pack's world; with it in the plan an exam has a workplace. */
export function world() {
  const text = readFileSync(join(root, 'elektrojasan', 'world.yaml'), 'utf8');
  const read = readWorld({ name: 'world.yaml', text });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export function qualification() {
  const text = readFileSync(join(root, 'qualifications', 'cz-66-029-m.yaml'), 'utf8');
  const read = readQualification({ name: 'cz-66-029-m.yaml', text });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** A shipped case by its id, `S04`. */
export async function shippedCase(id: string): Promise<PaperTask> {
  const folder = join(root, 'elektrojasan');
  const name = readdirSync(folder).find((file) => file.startsWith(id)) ?? '';
  const text = readFileSync(join(folder, name), 'utf8');
  const read = readScenario({ name, text }, { formats, world: world(), language: 'cs' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const named = formats[read.value.channel]?.sound?.(read.value.stimulus);
  const sound: Sound | undefined = named && {
    type: 'audio/ogg',
    base64: readFileSync(join(folder, 'audio', named.file), 'base64'),
  };
  return toPaperTask(id, read.value, text, '', sound);
}

const examSeats: readonly SeatPlan[] = [
  { id: 'examiner', role: 'examiner', lead: true, place: 'console' },
  { id: 'figurant', role: 'figurant', lead: false, place: 'console' },
  { id: 'candidate', role: 'candidate', lead: false, place: 'invitation' },
];
export const trainingSeats: readonly SeatPlan[] = [
  { id: 'figurant', role: 'figurant', lead: true, place: 'console' },
  { id: 'candidate', role: 'candidate', lead: false, place: 'invitation' },
];

export async function planFor(cases: readonly string[], change: Partial<ExamPlan> = {}): Promise<ExamPlan> {
  return {
    id: 'exam-1',
    kind: 'exam',
    candidate: { name: 'Jana Zkoušená', birthDate: '1990-05-01' },
    authority: { examiner: 'Mgr. Eva Komisařová', number: '66-029-M/2025/1', organisation: 'Zkušebna, z. s.' },
    place: 'Brno',
    qualification: qualification(),
    paper: await Promise.all(cases.map(shippedCase)),
    gapReason: 'dílčí ověření',
    settings: { paste: false, spellcheck: false },
    seats: examSeats,
    ...change,
  };
}

export interface Taken {
  readonly seat: Seat;
  readonly wire: Loopback;
  readonly journal: Journal;
}

/** 14. 5. 2026 10:00 in Prague. */
export const startAt = Date.UTC(2026, 4, 14, 8);

export class ExamInMemory {
  readonly log: Log;
  host!: Host;
  reception!: Reception;
  readonly seats: Record<string, Taken> = {};

  constructor(log: Log = memoryLog()) {
    this.log = log;
  }

  async openHost(): Promise<void> {
    this.host = await Host.open({ log: this.log, clock: () => ({ now: () => Date.now() }) });
    hosts.clear();
    hosts.add(this.host);
    this.reception = new Reception(this.host);
    await this.reception.open();
  }

  /** A browser takes a seat; the same journal and device again is a reload. */
  async take(id: string, device = `${id}-browser`, journal: Journal = memoryJournal()): Promise<Seat> {
    const wire = loopback();
    this.reception.connect(id, wire.b, () => `proved-${id}`);
    const link = {
      send: (message: unknown) => wire.a.send(message),
      onMessage: (listener: (message: unknown) => void) => wire.a.onMessage(listener),
      onState: (listener: Parameters<typeof wire.a.onState>[0]) => wire.a.onState(listener),
      close: () => wire.a.close(),
      onSession: (listener: () => void) => listener(),
    };
    const seat = await Seat.open({ link, journal, device, name: id, console: device === consoleDevice });
    this.seats[id] = { seat, wire, journal };
    await settle();
    return seat;
  }

  seat(id: string): Seat {
    const taken = this.seats[id];
    if (!taken) throw new Error(`nobody on ${id}`);
    return taken.seat;
  }

  /** Sends and waits for the answer; fails the test when the host refuses. */
  async do(id: string, type: string, data: Json = {}, task?: string): Promise<void> {
    const answer = await this.ask(id, type, data, task);
    if (!answer.ok) throw new Error(`${id} ${type}: ${JSON.stringify(answer)}`);
  }

  async ask(id: string, type: string, data: Json = {}, task?: string) {
    const answer = this.seat(id).send(type, data, task);
    await settle();
    return answer;
  }

  /** A reload of the examiner's browser: a new host on the same log; the seats meet it anew. */
  async restartHost(): Promise<void> {
    await this.host.stop();
    await this.openHost();
    for (const [id, { seat, journal }] of Object.entries(this.seats)) {
      const local = seat.console;
      seat.close();
      await this.take(id, local ? consoleDevice : `${id}-browser`, journal);
    }
  }

  async events(): Promise<readonly LogEvent[]> {
    return this.host.events();
  }
}

const hosts = new Set<Host>();

/** Lets everything that is under way arrive, without moving time: hashing is real work outside the fake timers, so the
 *  hosts' queues are awaited, then the links, until nothing new has come. */
export const settle = async (): Promise<void> => {
  for (let round = 0; round < 6; round++) {
    await vi.advanceTimersByTimeAsync(0);
    await new Promise((resolve) => setImmediate(resolve));
    for (const host of hosts) await host.idle();
  }
};

/** Moves time by hand; deadlines fire on their way. */
export const pass = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
};

/** An exam with fake time, its seats taken. Gates are open unless `gates: false`. */
export async function startExam(
  options: { cases?: readonly string[]; plan?: Partial<ExamPlan>; gates?: boolean; log?: Log } = {},
): Promise<ExamInMemory> {
  vi.useFakeTimers({
    now: startAt,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
  const exam = new ExamInMemory(options.log);
  await exam.openHost();
  const plan = await planFor(options.cases ?? ['S04', 'S09'], options.plan);
  await exam.host.note('exam.created', plan as unknown as Json);
  for (const { id, place } of plan.seats) await exam.take(id, place === 'console' ? consoleDevice : `${id}-browser`);
  if (options.gates === false) return exam;
  if (plan.kind === 'exam') {
    await exam.do('examiner', 'exam.checkIdentity', { document: 'id-card' });
    await exam.do('examiner', 'exam.confirmMedical');
    await exam.do('examiner', 'exam.giveBriefing');
    await exam.do('candidate', 'exam.confirmBriefing');
  }
  await exam.do(plan.kind === 'exam' ? 'examiner' : 'figurant', 'exam.start');
  return exam;
}
