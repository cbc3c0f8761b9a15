/** The form of a new exam or training session: what is typed and chosen, what is missing, creating it. Knows no
 *  components; what a plan must have is decided in exam/plan.ts. */
import { push } from 'svelte-spa-router';
import { type PlanProblem, gaps } from '../../exam/plan.ts';
import type { PaperTask } from '../../exam/scenario.ts';
import type { Ports } from '../ports.ts';
import { needsOf } from './deviceNeeds.ts';
import { type PlanDraft, dayOfMoment, draftPlan, draftProblems, moved } from './draftPlan.ts';
import { PackShelf } from './packShelf.svelte.ts';
import { rememberExaminer, rememberedExaminer } from './rememberedExaminer.ts';

/** In the order of the fields on the page. */
const fieldOrder: readonly PlanProblem[] = [
  'no-name',
  'no-birth-date',
  'too-young',
  'no-examiner',
  'no-task',
  'no-gap-reason',
];

export class PlanForm {
  readonly kind: PlanDraft['kind'];
  name = $state('');
  birthDate = $state('');
  place = $state('');
  examiner = $state('');
  number = $state('');
  organisation = $state('');
  gapReason = $state('');
  paste = $state(false);
  spellcheck = $state(false);
  /** Are calls recorded? The candidate reads of it in the briefing. */
  recording = $state(true);
  /** The task's clock while a call's path is lost. */
  outage: PlanDraft['outage'] = $state('pause');
  /** Ids of the chosen cases in their order. */
  chosen: readonly string[] = $state.raw([]);
  /** After the first attempt missing things are shown at their fields. */
  tried = $state(false);
  progress: 'idle' | 'creating' | 'failed' = $state('idle');
  readonly packs: PackShelf;
  readonly #ports: Ports;

  readonly cases = $derived.by(() => this.packs.open?.cases ?? []);
  readonly paper: readonly PaperTask[] = $derived(
    this.chosen.flatMap((id) => this.cases.find((one) => one.id === id) ?? []),
  );
  readonly needs = $derived(needsOf(this.paper));
  readonly hasGaps = $derived.by(
    () => !!this.packs.open && this.paper.length > 0 && gaps(this.packs.open.qualification, this.paper).length > 0,
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
    if (kind === 'exam') Object.assign(this, rememberedExaminer());
  }

  /** The problem of a field, once it is time to speak of it. */
  shows(...problems: PlanProblem[]): PlanProblem | undefined {
    return this.tried ? problems.find((problem) => this.problems.includes(problem)) : undefined;
  }

  choose(id: string, isChosen: boolean): void {
    this.chosen = isChosen ? [...this.chosen, id] : this.chosen.filter((one) => one !== id);
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

  #draft(): PlanDraft {
    const { kind, name, birthDate, place, examiner, number, organisation, paper, gapReason } = this;
    const { paste, spellcheck, needs, recording, outage } = this;
    const qualification = this.packs.open?.qualification;
    const who = { name, birthDate, place, examiner, number, organisation };
    return { kind, ...who, qualification, paper, gapReason, paste, spellcheck, needs, recording, outage };
  }
}
