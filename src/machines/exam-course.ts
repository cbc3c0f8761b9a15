/** What happens around the tasks of an exam: words to the candidate, breaks between tasks, tasks that will not be given.
 *  Pure; which fact may come when is exam.ts's. */
import type { Fact } from '../exam/events.ts';
import type { Role } from '../exam/roles.ts';

export interface Announcement {
  readonly at: number;
  readonly text: string;
}

/** Nothing runs meanwhile; `until` is 0 while it lasts. */
export interface Break {
  readonly at: number;
  readonly until: number;
  readonly reason: string;
}

export interface Skipped {
  readonly at: number;
  readonly reason: string;
}

export interface ExamCourse {
  readonly announcements: readonly Announcement[];
  readonly breaks: readonly Break[];
  /** By task. */
  readonly skipped: Readonly<Record<string, Skipped>>;
}

export const emptyCourse: ExamCourse = { announcements: [], breaks: [], skipped: {} };

export type CourseFact =
  | Fact<'exam.announced', { text: string }>
  | Fact<'exam.paused', { reason: string }>
  | Fact<'exam.resumed'>
  | Fact<'task.skipped', { reason: string }>;

const types = ['exam.announced', 'exam.paused', 'exam.resumed', 'task.skipped'];
export const isCourseFact = (fact: { readonly type: string }): fact is CourseFact => types.includes(fact.type);

export const openBreak = ({ breaks }: ExamCourse): Break | undefined => breaks.find(({ until }) => until === 0);

/** The break that is going on is over: by its end, or with the exam. */
export const withoutBreak = (course: ExamCourse, at: number): ExamCourse =>
  openBreak(course)
    ? { ...course, breaks: course.breaks.map((one) => (one.until === 0 ? { ...one, until: at } : one)) }
    : course;

export function applyToCourse(course: ExamCourse, fact: CourseFact): ExamCourse {
  const { at } = fact;
  switch (fact.type) {
    case 'exam.announced':
      return { ...course, announcements: [...course.announcements, { at, text: fact.data.text }] };
    case 'exam.paused':
      return { ...course, breaks: [...course.breaks, { at, until: 0, reason: fact.data.reason }] };
    case 'exam.resumed':
      return withoutBreak(course, at);
    case 'task.skipped':
      if (fact.task === undefined) return course;
      return { ...course, skipped: { ...course.skipped, [fact.task]: { at, reason: fact.data.reason } } };
  }
}

export type TaskStanding = 'waiting' | 'begun' | 'ended' | 'skipped';

interface Tasks {
  readonly begun: readonly string[];
  readonly ended: readonly string[];
  readonly course: ExamCourse;
}

export function standingOf({ begun, ended, course }: Tasks, task: string): TaskStanding {
  if (ended.includes(task)) return 'ended';
  if (begun.includes(task)) return 'begun';
  return Object.hasOwn(course.skipped, task) ? 'skipped' : 'waiting';
}

/** What everybody sees of it; why there is a break is not for the public. */
export function projectCourse(
  course: ExamCourse,
  role: Role,
): { readonly announcements?: readonly Announcement[]; readonly break?: Pick<Break, 'at' | 'reason'> } {
  const { announcements } = course;
  const open = openBreak(course);
  return {
    ...(announcements.length > 0 && { announcements }),
    ...(open && { break: { at: open.at, reason: role === 'observer' ? '' : open.reason } }),
  };
}
