/** What screens ask of the world outside them: rooms, packs, files. main.ts gives the real ones, tests give doubles.
 *  Screens never import the host. */
import { getContext, setContext } from 'svelte';
import type { Head } from '../exam/chain.ts';
import type { EvidenceManifest } from '../evidence/manifest.ts';
import type { SeatSignature } from '../evidence/parts.ts';
import type { Json } from '../exam/events.ts';
import type { ExamPlan } from '../exam/plan.ts';
import type { Qualification } from '../exam/qualification.ts';
import type { DeletionNote } from '../exam/retention.ts';
import type { PaperTask } from '../exam/scenario.ts';
import type { Role } from '../exam/roles.ts';
import type { FairnessNote } from '../machines/fairness.ts';
import type { Moment, ReplayTask } from '../machines/moments.ts';
import type { World } from '../exam/world.ts';
import type { SheetLanguage } from '../pack/productSheet.ts';
import type { Company } from '../scenario/pack.ts';
import type { Seat } from '../seat/seat.ts';
import type { StoredSummaries } from '../statistics/summary.ts';
import type { RelayTrouble } from '../wire/relay-watch.ts';

export interface StoredExam {
  readonly id: string;
  readonly title: string;
  readonly kind: 'exam' | 'training';
  readonly createdAt: number;
  readonly state: 'open' | 'closed' | 'imported';
  /** When its log was last saved to a file; 0 never. */
  readonly exportedAt: number;
  /** When the evidence file with all of it was last saved; 0 never, or the log has grown since. */
  readonly evidenceAt: number;
}

/** The pages of an evidence file, as HTML that needs nothing else. */
export interface EvidencePages {
  readonly record: string;
  readonly index: (manifest: EvidenceManifest, signatures: readonly SeatSignature[]) => string;
}

export interface SavedEvidence {
  readonly name: string;
  readonly file: Blob;
  /** SHA-256 of the list of everything in it. */
  readonly manifestHash: string;
}

/** Cases and the qualification they are evidence for, ready to be put on a paper. */
export interface OpenPack {
  readonly id: string;
  readonly title: string;
  readonly qualification: Qualification;
  /** Of a case with variants the first one; which is given is drawn by the exam's seed. */
  readonly cases: readonly PaperTask[];
  /** Case id → its variants of equal weight, at least one. */
  readonly variants?: Readonly<Record<string, readonly PaperTask[]>>;
  /** Ids of cases whose kind of task has no screens yet: they are read and checked, and cannot be given. */
  readonly unplayable?: readonly string[];
  /** What the product sheet for the day before is made of (CZ-8). */
  readonly world?: World;
  readonly company?: Company;
  readonly language?: SheetLanguage;
  /** Under which the cases may be passed on. */
  readonly licence?: string;
}

/** What a case needs of its pack to be tried out. */
export type PackOfCase = Pick<OpenPack, 'qualification' | 'world'>;

/** Sentences for the person who chose the files: file, line, what to write instead. */
export type PackRead = { readonly packs: readonly OpenPack[] } | { readonly problems: readonly string[] };
/** `locked`: the file is sealed and in order, its passphrase is missing or wrong. */
export type PackOutcome = PackRead | { readonly locked: 'passphrase-needed' | 'wrong-passphrase' };

/** What must be known of an exam before it is deleted. */
export interface ExamToDelete extends Pick<StoredExam, 'id' | 'title' | 'kind' | 'state' | 'createdAt'> {
  readonly started: boolean;
  /** An evidence file holds all of it. */
  readonly saved: boolean;
  /** Until when its data are to be kept, `YYYY-MM-DD`; absent in older plans. */
  readonly until: string | undefined;
}

export interface Knock {
  readonly id: string;
  readonly name: string;
  /** The role the person asks for. */
  readonly wish: string;
  /** Both screens show these; whoever sits at the other one must see the same. */
  readonly words: string;
}

/** `register`ed with the broker, or not at the moment: running links live on, nobody new can come. */
export type BrokerState = 'connecting' | 'registered' | 'taken';

/** An exam whose log is on this computer. */
export interface Room {
  readonly examId: string;
  /** The examiner's seat, in a training session the leading figurant's. */
  readonly lead: Seat;
  /** The figurant's seat while this console plays it. */
  readonly figurant: Seat | undefined;
  /** Seats of further assessors who mark on this console; absent: none. */
  readonly assessors?: readonly Seat[];
  readonly readOnly: boolean;
  /** The log is another computer's: nothing is added to it here. */
  readonly imported?: boolean;
  readonly lobbyCode: string;
  readonly knocks: readonly Knock[];
  readonly broker: BrokerState;
  /** Why the last one who wanted to come in did not get through, as far as the TURN server is to blame. */
  readonly relay?: RelayTrouble | undefined;
  /** How many facts the log holds and the hash of the newest: printed at the foot of the record. */
  readonly head: Head;
  /** The link that takes a seat; secret until it is given to that person. Only for seats by invitation. */
  invitation(seatId: string): Promise<string>;
  admit(knockId: string, seatId: string): void;
  refuse(knockId: string): void;
  /** A fresh seat id for an observer; opening the seat itself is a command. */
  newSeatId(role: Role): string;
  /** The whole log as JSON lines, and that it was saved. */
  exportLog(): Promise<{ readonly name: string; readonly text: string }>;
  /** The whole exam as one file to be kept: log, record, recordings, stills, cases, signatures. */
  evidence(pages: EvidencePages): Promise<SavedEvidence>;
  /** After a failed append: try to write again. */
  retry(): Promise<boolean>;
  /** Called when `figurant`, `assessors`, `knocks`, `broker` or `relay` have changed. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

/** `elsewhere`: another tab writes it; `broken`: the log's chain does not hold (first bad event); `missing`. */
export type RoomRefusal = { readonly refused: 'elsewhere' | 'missing' | 'broken'; readonly detail: string };

export interface Invitation {
  readonly hostId: string;
  readonly seatId: string;
  /** 128 bits, base64url. */
  readonly key: string;
}

export type ImportOutcome =
  | { readonly examId: string }
  | { readonly problem: 'not-a-log' | 'too-large' | 'broken' | 'newer' | 'evidence'; readonly detail: string };

export interface Knocking {
  readonly words: Promise<string>;
  readonly outcome: Promise<{ readonly invitation: Invitation } | { readonly refused: string }>;
  cancel(): void;
}

/** A case that somebody tries out alone: both seats on this page, in time that can be hurried. Nothing of it is kept. */
export interface Rehearsal {
  /** Id of its only task. */
  readonly task: string;
  /** Leads it as well. */
  readonly figurant: Seat;
  readonly candidate: Seat;
  /** How many times faster than on the wall; 0 stands. */
  readonly speed: number;
  hurry(speed: number): void;
  /** Lets so much time pass at once; what is due on the way comes at its own moment. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** An exam that is over, to be looked at from any moment. */
export interface ReplayedExam {
  readonly title: string;
  readonly candidate: string;
  readonly start: number;
  readonly end: number;
  readonly tasks: readonly ReplayTask[];
  /** In the order of the log. */
  readonly moments: readonly Moment[];
  /** What a role saw of a scope then; the same object for as long as nothing of it has changed. */
  view(at: number, role: Role, scope: string): Json | undefined;
}

/** `running`: nobody looks back before the exam is over. */
export interface ReplayRefusal {
  readonly refused: 'missing' | 'broken' | 'running';
}

export interface Ports {
  exams(): Promise<readonly StoredExam[]>;
  /** Packs that are shipped with the app: public training cases. */
  shippedPacks(): Promise<readonly OpenPack[]>;
  /** An exam pack from the examiner's own files; it never leaves this computer. */
  openPack(files: readonly File[], passphrase?: string): Promise<PackOutcome>;
  /** Writes the exam's first event and gives back its id. */
  createExam(plan: Omit<ExamPlan, 'id'>): Promise<string>;
  openRoom(examId: string): Promise<Room | RoomRefusal>;
  /** The log of an exam that this computer holds, played again. */
  replay(examId: string): Promise<ReplayedExam | ReplayRefusal>;
  rehearse(task: PaperTask, pack: PackOfCase): Promise<Rehearsal>;
  examToDelete(examId: string): Promise<ExamToDelete | undefined>;
  /** False when it is open elsewhere; rejects when the storage fails, and then nothing is deleted. */
  deleteExam(examId: string, reason: string): Promise<boolean>;
  deletionNotes(): Promise<readonly DeletionNote[]>;
  importLog(file: File): Promise<ImportOutcome>;
  /** A recording that this computer holds, as one file that plays. */
  recording(examId: string, recordingId: string): Promise<Blob | undefined>;
  /** A still of a video call that this computer holds. */
  still(examId: string, stillId: string): Promise<Blob | undefined>;
  /** By the exam's tasks: how the customer of the same case was played for other candidates on this computer. */
  fairness(examId: string): Promise<Readonly<Record<string, readonly FairnessNote[]>>>;
  /** All closed exams on this computer in short. Takes a while: `told` how many of how many are read; may be stopped. */
  summaries(told: (read: number, of: number) => void, signal: AbortSignal): Promise<StoredSummaries>;
  /** Takes a seat on another computer's exam; `elsewhere` when another tab of this browser sits on it. */
  join(invitation: Invitation, name: string): Promise<Seat | { readonly refused: 'elsewhere' }>;
  /** Keeps an invitation on this computer, so that its key need not stay in the address bar. */
  keepInvitation(invitation: Invitation): Promise<void>;
  keptInvitation(hostId: string, seatId: string): Promise<Invitation | undefined>;
  knock(code: string, name: string, wish: Role): Knocking;
  /** Does the meeting server answer now? For the device check. */
  brokerAnswers(): Promise<boolean>;
  /** The name typed on this computer before. */
  readonly rememberedName: string;
  /** A secure context, WebRTC, IndexedDB and WebCrypto: what is missing here, in words of `home.missing.*`. */
  missing(): readonly ('secure-context' | 'webrtc' | 'storage')[];
}

const key = Symbol('ports');
export const providePorts = (ports: Ports): Ports => setContext(key, ports);
export const usePorts = (): Ports => getContext<Ports>(key);
