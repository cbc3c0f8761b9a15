/** How far into the work something was said or told, as on a clock. */
import { duration } from '../../ui/duration.ts';

export const intoWork = (at: number, begunAt: number): string => duration(begunAt > 0 ? at - begunAt : 0);
