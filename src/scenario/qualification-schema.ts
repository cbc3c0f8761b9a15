/** The shape of a qualification file: competences, criteria, verification, rule, limits. Knows no case. */
import * as z from 'zod/mini';
import type { Qualification } from '../exam/qualification.ts';
import { day, id, language, letter, level, line, list, seconds, text, title } from './fields.ts';

export const qualificationSchema: z.ZodMiniType<Qualification> = z.strictObject({
  id,
  code: title,
  name: title,
  language,
  level: z.exactOptional(level),
  validFrom: z.exactOptional(day),
  authority: title,
  wording: text,
  rule: z.enum(['all-criteria', 'threshold']),
  threshold: z.exactOptional(
    z.strictObject({
      percent: z.int().check(z.minimum(1), z.maximum(100)),
      per: z.enum(['exam', 'competence']),
      origin: z.enum(['standard', 'local']),
    }),
  ),
  timers: z.exactOptional(list(z.strictObject({ id, label: title, seconds, origin: z.enum(['standard', 'local']) }))),
  minimumAge: z.int().check(z.minimum(0), z.maximum(99)),
  briefing: list(z.strictObject({ id, title, text })),
  competences: list(
    z.strictObject({
      id,
      name: title,
      level: z.exactOptional(level),
      criteria: list(
        z.strictObject({
          letter,
          text: line,
          verification: z.enum(['practical', 'oral', 'written', 'practical-oral']),
          anchors: z.exactOptional(z.strictObject({ met: line, notMet: line })),
        }),
        1,
      ),
    }),
    1,
  ),
});
