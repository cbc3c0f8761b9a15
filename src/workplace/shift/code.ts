/** The exam code with which the candidate logs in: six digits that follow from the draw number, so that nothing more has to
 *  be kept. It is read to the candidate by the examiner; it opens the simulated system and protects nothing. */
import { shuffled } from '../../exam/draw.ts';

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

export const shiftCode = (seed: string): string => shuffled(seed, 'shift', digits).slice(0, 6).join('');
