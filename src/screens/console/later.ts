/** The tray of what waits to be marked later: each criterion with its moments in words, and where they can be heard or
 *  read again. Pure; what waits is the host's to say. */
import type { Deferral } from '../../exam/deferrals.ts';
import type { CaseView } from '../../machines/projections.ts';
import type { MarkingView } from '../../machines/marking-view.ts';
import type { CustomerContext } from '../../scenario/customer.ts';
import { type Place, placeOf } from '../recordings/place.ts';
import { recordingsIn } from '../recordings/recordings.svelte.ts';
import { lastBefore, saidIn } from './said.ts';

export interface LaterMoment {
  readonly at: number;
  readonly workedMs: number | null;
  /** What was last said. */
  readonly said: string | undefined;
  readonly place: Place | undefined;
  /** The message that was last written. */
  readonly element: string | undefined;
}

export interface LaterRow {
  readonly task: string;
  readonly criterion: string;
  readonly title: string;
  readonly text: string;
  readonly moments: readonly LaterMoment[];
}

/** What is known of a task's course. */
export interface Course {
  readonly known: Pick<CaseView, 'figurant'> | undefined;
  readonly customer: CustomerContext | undefined;
  readonly channel: object | undefined;
}

function momentOf({ at, workedMs }: Deferral, { known, customer, channel }: Course): LaterMoment {
  const said = saidIn(known, customer, channel);
  const written = said.filter(({ element }) => element !== undefined);
  const place = placeOf(recordingsIn(channel), at);
  return { at, workedMs, said: lastBefore(said, at)?.text, place, element: lastBefore(written, at)?.element };
}

/** In the order of the paper. */
export function laterRows({ tasks, deferred }: MarkingView, courseOf: (task: string) => Course): LaterRow[] {
  return tasks.flatMap(({ id: task, title, criteria }) =>
    criteria.flatMap(({ id: criterion, text }) => {
      const moments = deferred
        .filter((one) => one.task === task && one.criterion === criterion)
        .map((one) => momentOf(one, courseOf(task)));
      return moments.length > 0 ? [{ task, criterion, title, text, moments }] : [];
    }),
  );
}
