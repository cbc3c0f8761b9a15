/** A seat signs the head that it has seen when a task has ended and when the exam has, each once, with a key that its
 *  browser keeps. Knows where the exam's view says so, not what it means. */
import { type KeyPair, headText, sign } from '../exam/signatures.ts';
import type { Seat } from './seat.ts';

export interface SigningKeys {
  /** Made when it is first asked for. */
  pair(): Promise<KeyPair>;
  /** How far this seat has signed, over reloads too. */
  signed(): Promise<number>;
  remember(step: number): Promise<void>;
}

interface Course {
  readonly phase?: string;
  readonly tasks?: readonly { readonly state: string }[];
}

/** How far the exam has come, as a number that only grows: ended tasks, and the end itself. */
export function stepOf({ phase, tasks = [] }: Course): number {
  const ended = tasks.filter(({ state }) => state === 'ended').length;
  return phase === 'marking' ? tasks.length + 1 : ended;
}

/** @returns stops it. */
export function keepSigning(seat: Seat, keys: SigningKeys): () => void {
  let working = false;
  const look = async (): Promise<void> => {
    const [course, head] = [seat.view('exam') as Course | undefined, seat.head];
    if (working || !course || !head || !seat.identity || course.phase === 'closed') return;
    const step = stepOf(course);
    if (step === 0) return;
    working = true;
    try {
      if (step <= (await keys.signed())) return;
      const { exam, seat: id } = seat.identity;
      const signed = await sign(headText(exam, id, head), await keys.pair());
      await keys.remember(step);
      // the outbox keeps it until the host has answered
      void seat.send('seat.sign', { ...head, ...signed });
    } finally {
      working = false;
    }
  };
  // without a key nothing is signed, and the exam goes on
  const quietly = () => void look().catch(() => undefined);
  quietly();
  return seat.onChange(quietly);
}

/** For tests. */
export function memoryKeys(make: () => Promise<KeyPair>): SigningKeys {
  let [pair, step]: [Promise<KeyPair> | undefined, number] = [undefined, 0];
  return {
    pair: () => (pair ??= make()),
    signed: () => Promise.resolve(step),
    remember: (next) => Promise.resolve(void (step = next)),
  };
}
