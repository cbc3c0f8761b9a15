/** The form of a new exam or training session: what is typed and chosen, what is missing, creating it. Knows no
 *  components; what a plan must have is decided in exam/plan.ts. */
import { push } from 'svelte-spa-router';
import { drawVariant, seedFrom } from '../../exam/draw.ts';
import {
  type Entry,
  type PlanProblem,
  type Recognition,
  gaps,
  maxAssessors,
  recognitionLacks,
} from '../../exam/plan.ts';
import { lawfulUntil } from '../../exam/retention.ts';
import type { PaperTask } from '../../exam/scenario.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import type { Position } from '../../exam/world.ts';
import { maxHeat } from '../../scenario/customer.ts';
import type { Ports } from '../ports.ts';
import { coverageRows } from './coverage.ts';
import { mayRecord, needsOf } from './deviceNeeds.ts';
import { type AssessorDraft, type PlanDraft, dayOfMoment, draftPlan, draftProblems, moved } from './draftPlan.ts';
import { PackShelf } from './packShelf.svelte.ts';
import { rememberExaminer, rememberedExaminer } from './rememberedExaminer.ts';

/** In the order of the fields on the page. */
const fieldOrder: readonly PlanProblem[] = [
  'no-name',
  'no-birth-date',
  'too-young',
  'no-adjustment-reason',
  'no-examiner',
  'no-assessor',
  'same-assessor',
  'no-task',
  'no-earlier-record',
  'no-gap-reason',
];

const chance = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

export class PlanForm {
  readonly kind: PlanDraft['kind'];
  name = $state('');
  birthDate = $state('');
  /** Education or retraining, as the examiner has seen it (CZ-2). */
  entry: Entry | undefined = $state();
  /** What is set beforehand for this candidate. */
  extraPercent = $state(0);
  adjustedOther = $state('');
  adjustedReason = $state('');
  place = $state('');
  examiner = $state('');
  number = $state('');
  organisation = $state('');
  /** Further members of the commission. */
  assessors: AssessorDraft[] = $state([]);
  gapReason = $state('');
  /** Why the data are kept and until when: the exam's law asks for five years. */
  readonly retention = $state({ purpose: '', until: '' });
  /** By qualification and competence: whoever changes the pack, or puts a task on the paper, and back has lost nothing. */
  earlier: Readonly<Record<string, Recognition>> = $state.raw({});
  paste = $state(false);
  spellcheck = $state(false);
  /** Are calls recorded? The candidate reads of it in the briefing. */
  recording = $state(true);
  /** The task's clock while a call's path is lost. */
  outage: PlanDraft['outage'] = $state('pause');
  /** Hottest level of cues that is played, 1 to 5. */
  cap = $state(maxHeat);
  /** Does work begin with logging in, messages and preparing the place? */
  shift = $state(false);
  /** Is the customer's type to be guessed in conversations? */
  guess = $state(false);
  /** The candidate's at the desk. */
  position: Position = $state('agent');
  /** Ids of the chosen cases in their order. */
  chosen: readonly string[] = $state.raw([]);
  /** The draw number of the exam to be: one for the whole form, so that what was drawn stays. */
  readonly seed = seedFrom(chance);
  /** After the first attempt missing things are shown at their fields. */
  tried = $state(false);
  progress: 'idle' | 'creating' | 'failed' = $state('idle');
  readonly packs: PackShelf;
  readonly #ports: Ports;

  readonly cases = $derived.by(() => this.packs.open?.cases ?? []);
  /** The chosen cases in their order, of each the variant that the draw number stands for. */
  readonly paper: readonly PaperTask[] = $derived(
    this.chosen.flatMap((id) => {
      const first = this.cases.find((one) => one.id === id);
      return (first && drawVariant(this.seed, id, this.packs.open?.variants?.[id] ?? [])) ?? first ?? [];
    }),
  );
  readonly needs = $derived(needsOf(this.paper));
  readonly recordable = $derived(mayRecord(this.paper));
  /** Competences that the paper does not examine, or not wholly. */
  readonly recognisable: readonly string[] = $derived.by(() => {
    const rows = this.packs.open ? coverageRows(this.packs.open.qualification, this.paper) : [];
    return rows.filter(({ uncovered }) => uncovered.length > 0).map(({ competence }) => competence);
  });
  readonly recognised: readonly Recognition[] = $derived(
    this.recognisable.flatMap((competence) => this.earlier[this.#key(competence)] ?? []),
  );
  readonly hasGaps = $derived.by(
    () =>
      !!this.packs.open &&
      this.paper.length > 0 &&
      gaps(this.packs.open.qualification, this.paper, this.recognised).length > 0,
  );
  readonly problems: readonly PlanProblem[] = $derived.by(() => {
    const found = draftProblems(this.#draft(), dayOfMoment(Date.now()));
    return fieldOrder.filter((problem) => found.includes(problem));
  });

  constructor(ports: Ports, kind: PlanDraft['kind']) {
    this.kind = kind;
    this.#ports = ports;
    this.packs = new PackShelf(ports);
    // practice helps itself with everything; an exam is strict until the examiner decides otherwise
    this.paste = this.spellcheck = kind === 'training';
    if (kind === 'exam') {
      Object.assign(this, rememberedExaminer());
      this.retention.purpose = t('privacy.purposeLaw');
      this.retention.until = lawfulUntil(dayOfMoment(Date.now()));
    }
  }

  /** The problem of a field, once it is time to speak of it. */
  shows(...problems: PlanProblem[]): PlanProblem | undefined {
    return this.tried ? problems.find((problem) => this.problems.includes(problem)) : undefined;
  }

  get isAdjusted(): boolean {
    return this.extraPercent > 0 || this.adjustedOther.trim() !== '';
  }

  /** No screens yet for this kind of task: the case is read and checked, and cannot be given. */
  isUnplayable(id: string): boolean {
    return this.packs.open?.unplayable?.includes(id) ?? false;
  }

  choose(id: string, isChosen: boolean): void {
    this.chosen = isChosen ? [...this.chosen, id] : this.chosen.filter((one) => one !== id);
  }

  addAssessor(): void {
    if (this.assessors.length < maxAssessors) this.assessors.push({ name: '', number: '', place: 'invitation' });
  }

  removeAssessor(index: number): void {
    this.assessors.splice(index, 1);
  }

  recognise(competence: string, is: boolean): void {
    const others = Object.entries(this.earlier).filter(([key]) => key !== this.#key(competence));
    this.earlier = Object.fromEntries(others);
    if (is) this.earlier = { ...this.earlier, [this.#key(competence)]: { competence, from: '', date: '' } };
  }

  setEarlier(competence: string, part: Partial<Pick<Recognition, 'from' | 'date'>>): void {
    const before = this.earlier[this.#key(competence)];
    if (before) this.earlier = { ...this.earlier, [this.#key(competence)]: { ...before, ...part } };
  }

  /** The field of a recognition that is missing or wrong, once it is time to speak of it. */
  lacks(one: Recognition): 'from' | 'date' | undefined {
    return this.shows('no-earlier-record') && recognitionLacks(one, dayOfMoment(Date.now()));
  }

  move(id: string, by: -1 | 1): void {
    this.chosen = moved(this.chosen, id, by);
  }

  async create(): Promise<void> {
    this.tried = true;
    if (this.problems.length > 0 || this.progress === 'creating') return;
    this.progress = 'creating';
    try {
      const { examiner, number, organisation, place } = this;
      if (this.kind === 'exam') rememberExaminer({ examiner, number, organisation, place });
      const id = await this.#ports.createExam(draftPlan(this.#draft()));
      await push(`/room/${id}`);
    } catch {
      this.progress = 'failed';
    }
  }

  #key(competence: string): string {
    return `${this.packs.open?.qualification.id ?? ''} ${competence}`;
  }

  #draft(): PlanDraft {
    const { kind, name, birthDate, place, examiner, number, organisation, paper, gapReason } = this;
    const { paste, spellcheck, needs, recording, recordable, outage, recognised, seed, cap, shift, guess, position } =
      this;
    const world = this.packs.open?.world;
    const qualification = this.packs.open?.qualification;
    const assessors = $state.snapshot(this.assessors);
    const adjustments = { extraPercent: this.extraPercent, reason: this.adjustedReason, other: this.adjustedOther };
    const who = { entry: this.entry, adjustments, name, birthDate, place, examiner, number, organisation, assessors };
    const retention = $state.snapshot(this.retention);
    const rules = { paste, spellcheck, needs, recording, recordable, outage, cap, shift, guess, position, world };
    return { kind, ...who, qualification, paper, gapReason, recognised, seed, retention, ...rules };
  }
}
