/** The views of one seat: which scopes there are, what each depends on, and what it shows. Views are made by the
 *  machines' and channels' own allow-lists; this only puts them side by side. Pure. */
import { projectFairness } from '../machines/fairness.ts';
import { projectMedia } from '../machines/media-view.ts';
import { type Viewer, projectCase, projectCustomer, projectExam, projectTask } from '../machines/projections.ts';
import { projectMarking } from '../machines/marking-view.ts';
import { isShutOut } from '../machines/closures.ts';
import { isReleased } from '../machines/marking-state.ts';
import { projectProtocol } from '../machines/protocol.ts';
import { projectRecord } from '../machines/record.ts';
import { saltFrom } from '../exam/draw.ts';
import { noMedia } from '../exam/media.ts';
import { housePages } from '../workplace/house-pages.ts';
import { filedContacts } from '../workplace/contacts/filed-contacts.ts';
import { projectWatch, projectWorkplace, seesDesk } from '../workplace/projections.ts';
import { shiftCourse } from '../workplace/shift/course.ts';
import { isServed } from '../workplace/part.ts';
import { directoryPages } from '../workplace/register/entry.ts';
import type { ExamState, TaskState } from './state.ts';

export interface Scope {
  readonly name: string;
  /** While these are the same objects, the view is the same. */
  readonly rests: readonly unknown[];
  /** Undefined: this viewer sees nothing of it. */
  readonly view: () => object | undefined;
}

function scopesOfTask(task: TaskState, variant: string | undefined, viewer: Viewer, register: boolean): Scope[] {
  const begun = task.task.hasTag('begun');
  const mayWatch = begun || viewer.lead || viewer.role === 'figurant';
  return [
    { name: `task/${task.id}`, rests: [task.task], view: () => projectTask(task.task, viewer) },
    {
      name: `case/${task.id}`,
      rests: [task.scenario, begun],
      view: () => projectCase(task.scenario, begun, viewer, register),
    },
    {
      name: `channel/${task.id}`,
      rests: [task.channelState, mayWatch],
      view: () => (mayWatch ? task.channel.project(task.channelState, viewer.role) : undefined),
    },
    // once and for the candidate alone, whose page plays it; begun work keeps it through a reload
    ...(task.sound && viewer.role === 'candidate'
      ? [{ name: `sound/${task.id}`, rests: [begun], view: () => (begun ? task.sound : undefined) }]
      : []),
    {
      name: `customer/${task.id}`,
      rests: [task.customer],
      view: () => projectCustomer(task.customer.context, viewer),
    },
    {
      name: `fairness/${task.id}`,
      rests: [task.task, task.customer, task.channelState],
      view: () => projectFairness(task, variant, viewer),
    },
  ];
}

/** Only where the paper holds a call: elsewhere nobody loads anything of media. */
function scopesOfMedia({ exam, tasks }: ExamState, viewer: Viewer): Scope[] {
  const calls = Object.values(tasks).filter(({ channel }) => channel.media);
  const { plan, active } = exam.context;
  if (calls.length === 0 || !plan) return [];
  const pictures = calls.some(({ channel }) => channel.pictures);
  const running = active === undefined ? undefined : calls.find(({ id }) => id === active);
  const call = running && {
    task: running.id,
    channel: running.channel.id,
    plan: running.channel.media?.(running.channelState) ?? noMedia,
  };
  return [
    {
      name: 'media',
      rests: [running?.id, running?.channelState],
      view: () => projectMedia(call, { kind: plan.kind, pictures, recorded: plan.settings.recording ?? false }, viewer),
    },
  ];
}

/** The directory and the house's texts go over the wire once; what is done at the desk, at each change. While an exercise
 *  runs the candidate has nothing of it: the house's texts answer a theory test. */
function scopesOfWorkplace({ workplace, exam }: ExamState, viewer: Viewer): Scope[] {
  if (!workplace || !seesDesk(viewer)) return [];
  const { context } = workplace;
  const { world, seed } = context.input;
  const salt = saltFrom(seed, 'register');
  const pages = directoryPages(world, salt);
  const { active, begun } = exam.context;
  const task = active ?? begun.at(-1);
  const isShut = !viewer.lead && active !== undefined && !isServed(context.input, active);
  const open = <T>(view: T): T | undefined => (isShut ? undefined : view);
  return [
    {
      name: 'workplace',
      rests: [workplace, task, isShut],
      view: () => (viewer.lead ? projectWatch(context) : open(projectWorkplace(context, task))),
    },
    ...housePages(world).map((page, index) => ({
      name: `house/${index}`,
      rests: [page, isShut],
      view: () => open(page),
    })),
    ...pages.map((page, index) => ({
      name: `directory/${index}`,
      rests: [page, isShut],
      view: () => open({ salt, of: pages.length, entries: page }),
    })),
  ];
}

/** While the public is out, an observer learns only that (CZ-10); so does an assessor who was released. */
export function scopes(state: ExamState, viewer: Viewer): Scope[] {
  const all = scopesOf(state, viewer);
  if (viewer.lead || (viewer.role !== 'observer' && viewer.role !== 'examiner')) return all;
  const out = isShutOut(state.exam.context, viewer) || isReleased(state.exam.context, viewer.seat);
  return all.map(({ name, rests, view }) => ({
    name,
    rests: [...rests, out],
    view: () => (out && name !== 'exam' ? undefined : view()),
  }));
}

function scopesOf(state: ExamState, viewer: Viewer): Scope[] {
  const desk = state.workplace?.context.input;
  const variants = new Map(state.exam.context.plan?.paper.map(({ id, variant }) => [id, variant]));
  return [
    { name: 'exam', rests: [state.exam], view: () => projectExam(state.exam, viewer) },
    { name: 'marking', rests: [state.exam], view: () => projectMarking(state.exam, viewer) },
    {
      name: 'record',
      rests: [state],
      view: () => {
        const desk = state.workplace?.context;
        const shift = shiftCourse(desk, state.exam.context.endedAt);
        return projectRecord(state.exam, state.tasks, viewer, filedContacts(desk), shift);
      },
    },
    { name: 'protocol', rests: [state.exam], view: () => projectProtocol(state.exam.context, viewer) },
    ...scopesOfMedia(state, viewer),
    ...scopesOfWorkplace(state, viewer),
    ...Object.values(state.tasks).flatMap((task) =>
      scopesOfTask(task, variants.get(task.id), viewer, desk !== undefined && isServed(desk, task.id)),
    ),
  ];
}
