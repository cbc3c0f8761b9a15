/** A small dictation, its facts as the host would make them, and views for tests of its screens. */
import { type StateFrom, initialTransition, transition } from 'xstate';
import type { Json } from '../../exam/events.ts';
import type { Author } from '../../exam/roles.ts';
import type { DictationFact } from './context.ts';
import { dictationMachine } from './machine.ts';
import { type DictationView, projectDictation } from './projections.ts';
import type { DictationStimulus } from './stimulus.ts';

export const stimulus: DictationStimulus = {
  message: { receivedAt: '2026-05-13T18:42', spoken: 'Dobrý den, tady Zeman. Volejte ve čtvrtek.', seconds: 20 },
  transcript: { time: { seconds: 600, origin: 'local' }, wordsPercent: { least: 95, origin: 'local' } },
  card: {
    fields: [
      { id: 'jmeno', title: 'Jméno' },
      { id: 'telefon', title: 'Telefon' },
    ],
    codes: [
      { id: 'OBJ', title: 'Objednávka' },
      { id: 'FIN', title: 'Platba' },
    ],
  },
  copy: {
    text: 'Ahoj světe, píšu rychle.',
    time: { seconds: 300, origin: 'local' },
    strokesPerMinute: { least: 100, origin: 'standard' },
    errorPercent: { most: 1, origin: 'local' },
  },
};

const candidate: Author = { seat: 'candidate', role: 'candidate', lead: false };
export const examiner: Author = { seat: 'examiner', role: 'examiner', lead: true };

/** The machine with facts put in one after another, each a second later; what it would not take fails the test. */
export class Playing {
  state: StateFrom<typeof dictationMachine>;
  at = 1_000_000;

  constructor(sounds = false) {
    const message = { ...stimulus.message, ...(sounds && { recording: 'vzkaz.ogg' }) };
    const session = { kind: 'exam', outage: 'pause', recording: false } as const;
    this.state = initialTransition(dictationMachine, { stimulus: { ...stimulus, message }, session, sounds })[0];
  }

  can = (type: string, data: Json = {}, writtenAt = this.at): boolean =>
    this.state.can(this.#fact(type, data, candidate, writtenAt));
  put(type: string, data: Json = {}, by = candidate, ms = 1_000, writtenAt = this.at + ms): this {
    this.at += ms;
    const fact = this.#fact(type, data, by, writtenAt);
    if (!this.state.can(fact)) throw new Error(`not now: ${type}`);
    this.state = transition(dictationMachine, this.state, fact)[0];
    return this;
  }
  see = (role: Parameters<typeof projectDictation>[1]): DictationView => projectDictation(this.state, role);

  open = (): this => this.put('dictation.opened', { deadlineAt: this.at + 601_000 });
  copy = (): this =>
    this.open()
      .put('dictation.filed', { fields: {}, code: null })
      .put('dictation.copyStarted', { deadlineAt: this.at + 301_000 });

  #fact(type: string, data: Json, by: Author, writtenAt: number): DictationFact {
    return { id: type, at: this.at, writtenAt, by, type, data } as unknown as DictationFact;
  }
}
