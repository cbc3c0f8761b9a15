/** A page played by hand for tests: each step is a command as its author sends it, judged like the host does (who may,
 *  well-formed, now), or a fact that comes from outside the channel. Time is told by the test, deadlines become facts at
 *  their moment. */
import { type StateFrom, initialTransition, transition } from 'xstate';
import type { Draft, Json } from '../../exam/events.ts';
import { type Author, type Role, hostAuthor, mayAct } from '../../exam/roles.ts';
import { social } from './channel.ts';
import { socialMachine } from './machine.ts';
import type { SocialStimulus } from './stimulus.ts';

export const socialStimulusFor = (part: Partial<SocialStimulus> = {}): SocialStimulus => ({
  page: { name: 'Elektrojasan', handle: 'elektrojasan' },
  post: { id: 'p1', text: 'Jarní slevy na pračky jsou tady!', at: '2026-05-13T17:30', reactions: 61 },
  comments: [
    {
      id: 'c1',
      author: { name: 'Pavel Š.', handle: 'pavel.s' },
      text: 'My máme osmičku druhý rok.',
      at: '2026-05-13T18:52',
      reactions: 3,
    },
    {
      id: 'c2',
      author: { name: 'Martina K.', handle: 'martina.k' },
      text: 'NIKDY VÍC!!! Obj. EJ2026-02210, tel. 000 555 012.',
      at: '2026-05-14T08:55',
      reactions: 14,
      personal: [
        { kind: 'order', words: 'EJ2026-02210' },
        { kind: 'phone', words: '000 555 012' },
      ],
    },
    {
      id: 'c3',
      author: { name: 'Rejpal77', handle: 'rejpal77' },
      text: 'hlavně že mají na reklamu',
      at: '2026-05-14T09:20',
      reactions: 8,
    },
  ],
  angry: 'c2',
  troll: 'c3',
  reply: { characters: 60, origin: 'local' },
  silence: { seconds: 180, origin: 'local' },
  ignored: [
    { afterSeconds: 150, reactions: 9 },
    {
      afterSeconds: 240,
      comment: { id: 'c4', author: { name: 'Lenka V.', handle: 'lenka.v' }, text: 'Tak to je síla.', reactions: 5 },
    },
    { afterSeconds: 330, reactions: 22, viral: true },
  ],
  followUp: { afterSeconds: 45, text: 'A kdy teda?' },
  codes: [
    { id: 'REK', title: 'Reklamace' },
    { id: 'STIZ', title: 'Stížnost' },
  ],
  ...part,
});

const author = (role: Author['role'], lead: boolean): Author => ({ seat: role, role, lead });
const authors: Readonly<Record<Role, Author>> = {
  candidate: author('candidate', false),
  figurant: author('figurant', false),
  examiner: author('examiner', true),
  observer: author('observer', false),
};

export const startAt = 1_000_000;
export const second = 1_000;

export class PlayedPage {
  state: StateFrom<typeof socialMachine>;
  now = startAt;
  readonly log: Draft[] = [];

  /** The work has begun. */
  constructor(part: Partial<SocialStimulus> = {}) {
    this.state = initialTransition(socialMachine, { stimulus: socialStimulusFor(part) })[0];
    this.fact('task.workBegun');
  }

  get context() {
    return this.state.context;
  }
  view(role: Role) {
    return social.project(this.state, role);
  }
  comment(id: string, role: Role = 'candidate') {
    return this.view(role).comments.find((one) => one.id === id);
  }
  get findings() {
    const { findings } = this.view('examiner');
    if (!findings) throw new Error('no findings');
    return findings;
  }
  /** The id of what was written last. */
  get last(): string {
    return this.log.at(-1)?.id ?? '';
  }
  types(): string[] {
    return this.log.map(({ type }) => type);
  }

  /** A command; false when it is refused. */
  ask(who: Role, type: string, data: Json = {}): boolean {
    const by = authors[who];
    const spec = social.commands[type];
    if (!spec || !mayAct(spec.by, by)) return false;
    const parsed = spec.data.safeParse(data);
    if (!parsed.success) return false;
    const read = parsed.data as Json;
    return this.fact(spec.event, spec.complete?.(read, this.state, this.now, by, this.now) ?? read, by);
  }

  /** A command that must be taken. */
  do(who: Role, type: string, data: Json = {}): this {
    if (!this.ask(who, type, data)) throw new Error(`${who} ${type} in ${JSON.stringify(this.state.value)}`);
    return this;
  }

  /** A fact; false when the machine does not take it. */
  fact(type: string, data: Json = {}, by: Author = hostAuthor): boolean {
    const id = `event-${this.log.length + 1}`;
    const draft: Draft = { id, at: this.now, writtenAt: this.now, by, type, data };
    if (!this.state.can(draft as never)) return false;
    this.state = transition(socialMachine, this.state, draft as never)[0];
    this.log.push(draft);
    return true;
  }

  /** Time goes by; what becomes due on the way happens at its moment. */
  pass(ms: number): this {
    const end = this.now + ms;
    for (let rounds = 0; ; rounds++) {
      const all = social.deadlines(this.state);
      const due = all.reduce((a, b) => (b.at < a.at ? b : a), all[0] ?? { at: Infinity, type: '', data: {} });
      if (due.at > end) break;
      if (rounds > 20) throw new Error(`${due.type} stays due`);
      this.now = due.at;
      this.fact(due.type, due.data);
    }
    this.now = end;
    return this;
  }

  /** A reply under the angry comment. */
  replied(text = 'Martino, omlouváme se.'): this {
    return this.do('candidate', 'social.reply', { to: 'c2', text });
  }
}
