/** A video task played by hand for tests: each step is a command as its author sends it, judged like the host does (who
 *  may, well-formed, now), or a fact that comes from outside the channel. Time is told by the test, deadlines become facts
 *  at their moment. */
import { type StateFrom, initialTransition, transition } from 'xstate';
import type { Draft, Json } from '../../exam/events.ts';
import { type Author, type Role, hostAuthor, mayAct } from '../../exam/roles.ts';
import type { SessionRules } from '../channel.ts';
import { video } from './channel.ts';
import { videoMachine } from './machine.ts';
import type { VideoStimulus } from './stimulus.ts';

const answers = (...texts: string[]) => texts.map((text, index) => ({ id: `a${index + 1}`, text, fits: index === 0 }));

export const videoStimulusFor = (part: Partial<VideoStimulus> = {}): VideoStimulus => ({
  customer: { name: 'Zdeňka Malá' },
  contact: { kind: 'phone', number: '000 777 121' },
  equipment: [
    {
      topic: 'camera',
      question: 'Má Váš počítač kameru?',
      answers: answers('Notebook kameru má, nad displejem.', 'To nevím, kde bych ji hledala?'),
    },
    { topic: 'microphone', question: 'Funguje Vám mikrofon?', answers: answers('Mikrofon je v notebooku.') },
    { topic: 'browser', question: 'Jaký máte prohlížeč?', answers: answers('Mám tam Firefox.', 'Co to je prohlížeč?') },
    { topic: 'connection', question: 'Jak jste připojena?', answers: answers('Přes kabel od routeru.') },
    { topic: 'privacy', question: 'Nemáte na stole cizí doklady?', answers: answers('Zavřela jsem všechno ostatní.') },
  ],
  link: 'https://video.elektrojasan.example/pripojit',
  steps: [
    {
      id: 'zaloha',
      title: 'Záloha dat',
      text: 'V nabídce **Soubor** zvolte *Zálohovat*.',
      play: 'Hledáte nabídku dlouho.',
    },
    { id: 'konec', title: 'Ukončit starou verzi', text: 'Ikonu vpravo dole ukončete.', after: ['zaloha'] },
    { id: 'spravce', title: 'Spustit jako správce', text: 'Pravým tlačítkem.', after: ['zaloha', 'konec'] },
  ],
  freeze: { atSeconds: 240 },
  codes: [
    { id: 'TECH', title: 'Technická podpora' },
    { id: 'INF', title: 'Informace' },
  ],
  afterCall: { seconds: 120, origin: 'local' },
  ...part,
});

export const chatContact: VideoStimulus['contact'] = { kind: 'chat', handle: 'zdena.m', first: 'Nejde mi Fakturka.' };

export const examRules: SessionRules = { kind: 'exam', outage: 'pause', recording: true };

const author = (role: Author['role'], lead: boolean): Author => ({ seat: role, role, lead });
export type Who = Role;
const authors: Readonly<Record<Who, Author>> = {
  candidate: author('candidate', false),
  figurant: author('figurant', false),
  examiner: author('examiner', true),
  observer: author('observer', false),
};

export const startAt = 1_000_000;

export class PlayedVideo {
  state: StateFrom<typeof videoMachine>;
  now = startAt;
  readonly log: Draft[] = [];

  constructor(part: Partial<VideoStimulus> = {}, session: SessionRules = examRules) {
    this.state = initialTransition(videoMachine, { stimulus: videoStimulusFor(part), session })[0];
  }

  get context() {
    return this.state.context;
  }
  view(role: Role) {
    return video.project(this.state, role);
  }
  get media() {
    return video.media?.(this.state);
  }

  /** A command; false when it is refused. */
  ask(who: Who, type: string, data: Json = {}, agoMs = 0): boolean {
    const by = authors[who];
    const spec = video.commands[type];
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
    const id = `event-${this.log.length + 1}`;
    const draft: Draft = { id, at: this.now, writtenAt: this.now - agoMs, by, type, data };
    if (!this.state.can(draft as never)) return false;
    this.state = transition(videoMachine, this.state, draft as never)[0];
    this.log.push(draft);
    return true;
  }

  /** Time goes by; what becomes due on the way happens at its moment. */
  pass(ms: number): this {
    const end = this.now + ms;
    for (let rounds = 0; ; rounds++) {
      const due = [...video.deadlines(this.state)].sort((a, b) => a.at - b.at)[0];
      if (!due || due.at > end) break;
      if (rounds > 20) throw new Error(`${due.type} stays due`);
      this.now = due.at;
      this.fact(due.type, due.data);
    }
    this.now = end;
    return this;
  }

  /** By the short way to a state that a test begins from. */
  answered(): this {
    return this.do('figurant', 'video.ring').do('candidate', 'video.answer');
  }
  invited(): this {
    return this.answered().do('candidate', 'video.offer').do('candidate', 'video.invite');
  }
  joined(): this {
    return this.invited().do('figurant', 'video.openLink');
  }
}
