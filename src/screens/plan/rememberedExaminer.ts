/** Who examines on this computer: remembered from one exam to the next. Nothing of a candidate is ever kept here. */
import * as z from 'zod/mini';

const storageKey = 'hovorna.examiner';
const schema = z.object({
  examiner: z.string(),
  number: z.string(),
  organisation: z.string(),
  place: z.string(),
});
export type RememberedExaminer = z.infer<typeof schema>;

const nobody: RememberedExaminer = { examiner: '', number: '', organisation: '', place: '' };

export function rememberedExaminer(): RememberedExaminer {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(storageKey) ?? ''));
  } catch {
    return nobody;
  }
}

export function rememberExaminer({ examiner, number, organisation, place }: RememberedExaminer): void {
  localStorage.setItem(storageKey, JSON.stringify({ examiner, number, organisation, place }));
}
