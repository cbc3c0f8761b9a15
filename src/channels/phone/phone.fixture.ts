/** A telephone task played by hand for tests: each step is a command as its author sends it, judged like the host does
 *  (who may, well-formed, now), or a fact that comes from outside the channel. Time is told by the test. */
import { type StateFrom, initialTransition, transition } from 'xstate';
import type { Draft, Json } from '../../exam/events.ts';
import { type Author, hostAuthor, mayAct } from '../../exam/roles.ts';
import type { SessionRules } from '../channel.ts';
import { phone } from './channel.ts';
import { phoneMachine } from './machine.ts';
import type { PhoneStimulus } from './stimulus.ts';

export const phoneStimulusFor = (part: Partial<PhoneStimulus> = {}): PhoneStimulus => ({
  direction: 'inbound',
  caller: { name: 'Ludmila Dvořáková', number: '000 111 222', known: true },
  ring: { seconds: 30, origin: 'local' },
  departments: [
    { id: 'servis', name: 'Servisní technik', number: '301' },
    { id: 'vedouci', name: 'Vedoucí směny', number: '302' },
  ],
  contacts: [{ name: 'Sklad', number: '000 333 444' }],
  codes: [
    { id: 'rek', title: 'Reklamace' },
    { id: 'inf', title: 'Informace' },
  ],
  second: { name: 'Petr Havránek', number: '000 555 666', known: false, reason: 'Chce vědět, kdy přijde kurýr.' },
  afterCall: { seconds: 120, origin: 'local' },
  longHold: { seconds: 45, origin: 'local' },
  faults: [],
  ...part,
});

export const examRules: SessionRules = { kind: 'exam', outage: 'pause', recording: true };
export const trainingRules: SessionRules = { ...examRules, kind: 'training' };

const author = (role: Author['role'], lead: boolean): Author => ({ seat: role, role, lead });
export type Who = 'candidate' | 'figurant' | 'examiner' | 'observer' | 'trainer';
/** `trainer`: the figurant who leads a training session. */
export const authors: Readonly<Record<Who, Author>> = {
  candidate: author('candidate', false),
  figurant: author('figurant', false),
  examiner: author('examiner', true),
  observer: author('observer', false),
  trainer: author('figurant', true),
};

export type PhoneState = StateFrom<typeof phoneMachine>;

export const startAt = 1_000_000;

export class PlayedPhone {
  state: PhoneState;
  now = startAt;
  #count = 0;

  constructor(part: Partial<PhoneStimulus> = {}, session: SessionRules = examRules) {
    this.state = initialTransition(phoneMachine, { stimulus: phoneStimulusFor(part), session })[0];
  }

  get context() {
    return this.state.context;
  }

  /** A command; false when it is refused. */
  ask(who: Who, type: string, data: Json = {}, agoMs = 0): boolean {
    const by = authors[who];
    const spec = phone.commands[type];
    if (!spec || !mayAct(spec.by, by)) return false;
    const parsed = spec.data.safeParse(data);
    if (!parsed.success) return false;
    const read = parsed.data as Json;
    return this.fact(spec.event, spec.complete?.(read, this.state, this.now, by, this.now - agoMs) ?? read, by, agoMs);
  }

  /** A command that must be taken. */
  do(who: Who, type: string, data: Json = {}): this {
    if (!this.ask(who, type, data)) throw new Error(`${who} ${type} in ${JSON.stringify(this.state.value)}`);
    return this;
  }

  /** A fact; false when the machine does not take it. */
  fact(type: string, data: Json = {}, by: Author = hostAuthor, agoMs = 0): boolean {
    const draft: Draft = { id: `f${++this.#count}`, at: this.now, writtenAt: this.now - agoMs, by, type, data };
    const event = draft as Parameters<PhoneState['can']>[0];
    if (!this.state.can(event)) return false;
    this.state = transition(phoneMachine, this.state, event)[0];
    return true;
  }

  /** Time passes; what becomes due on the way becomes a fact at its moment. */
  pass(ms: number): this {
    const until = this.now + ms;
    for (;;) {
      const due = phone.deadlines(this.state).toSorted((a, b) => a.at - b.at)[0];
      if (!due || due.at > until) break;
      if (due.at < this.now) throw new Error(`${due.type} is due in the past`);
      this.now = due.at;
      if (!this.fact(due.type, due.data)) throw new Error(`${due.type} is due and not taken`);
    }
    this.now = until;
    return this;
  }

  get phase(): string {
    return phone.project(this.state, 'candidate').phase;
  }
}

/** Rung, answered, and talked for `ms`. */
export const inCall = (part: Partial<PhoneStimulus> = {}, session: SessionRules = examRules, ms = 10_000) =>
  new PlayedPhone(part, session)
    .do('figurant', 'phone.ring', { line: 'first' })
    .pass(4_000)
    .do('candidate', 'phone.answer', { line: 'first' })
    .pass(ms);
