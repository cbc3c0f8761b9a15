/** Checks of meaning on files that already have the right shape: names that must be unique or known, times that must
 *  fit, and nothing of the answer key in the candidate's hands. Knows no YAML; the reading tells the lines. */
import type { Qualification } from '../exam/qualification.ts';
import type { MoodRule, Scenario } from '../exam/scenario.ts';
import { problemAt } from './issues.ts';
import { leakFinder } from './leak.ts';
import type { Pack } from './pack.ts';
import { fieldName, type Path, type Problem } from './problem.ts';
import type { Reading } from './read.ts';

export function checkScenario(reading: Reading<Scenario>, qualification: Qualification): Problem[] {
  const { figurant, mood, criteria } = reading.value;
  return [
    ...unique(reading, ids(['figurant', 'ifAsked'], figurant.ifAsked)),
    ...unique(reading, ids(['figurant', 'mustAsk'], figurant.mustAsk)),
    ...unique(reading, ids(['figurant', 'lines'], figurant.lines)),
    ...unique(reading, [...ids(['mood', 'up'], mood.up), ...ids(['mood', 'down'], mood.down)]),
    ...unique(reading, ids(['criteria'], criteria)),
    ...moodRules(reading, ['mood', 'up'], mood.up),
    ...moodRules(reading, ['mood', 'down'], mood.down),
    ...times(reading),
    ...evidence(reading, qualification),
    ...leaks(reading),
  ];
}

export function checkQualification(reading: Reading<Qualification>): Problem[] {
  const { competences, briefing } = reading.value;
  return [
    ...unique(reading, ids(['competences'], competences)),
    ...unique(reading, ids(['briefing'], briefing)),
    ...competences.flatMap(({ criteria }, index) =>
      unique(
        reading,
        criteria.map(({ letter }, nth) => ({ path: ['competences', index, 'criteria', nth, 'letter'], id: letter })),
      ),
    ),
  ];
}

/** `scenarios` in the order of the pack's list. */
export function checkPack(reading: Reading<Pack>, scenarios: readonly Scenario[]): Problem[] {
  const { scenarios: files, world } = reading.value;
  return [
    ...unique(
      reading,
      files.map((file, index) => ({ path: ['scenarios', index], id: file })),
    ),
    ...unique(
      reading,
      scenarios.map(({ id }, index) => ({ path: ['scenarios', index], id })),
    ),
    ...scenarios.flatMap(({ id, worldDate }) =>
      worldDate === world.date
        ? []
        : [problemAt(reading, ['world', 'date'], 'other-date', { scenario: id, name: worldDate, known: world.date })],
    ),
  ];
}

interface Named {
  readonly path: Path;
  readonly id: string;
}

const ids = (path: Path, items: readonly { readonly id: string }[]): Named[] =>
  items.map(({ id }, index) => ({ path: [...path, index, 'id'], id }));

function unique(reading: Reading<unknown>, named: readonly Named[]): Problem[] {
  const first = new Map<string, Path>();
  return named.flatMap(({ path, id }) => {
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, path);
      return [];
    }
    return [problemAt(reading, path, 'duplicate-id', { id, firstLine: reading.place(earlier).line })];
  });
}

const moodRules = (reading: Reading<Scenario>, path: Path, rules: readonly MoodRule[]): Problem[] =>
  rules.flatMap(({ by, to }, index) =>
    (by === undefined) === (to === undefined)
      ? [problemAt(reading, [...path, index], 'by-or-to', { both: by !== undefined })]
      : [],
  );

function times(reading: Reading<Scenario>): Problem[] {
  const { figurant, working } = reading.value;
  const at = figurant.complication?.atSeconds;
  if (at === undefined || working === undefined || at < working.seconds) return [];
  return [
    problemAt(reading, ['figurant', 'complication', 'atSeconds'], 'complication-late', {
      at,
      working: working.seconds,
    }),
  ];
}

function evidence(reading: Reading<Scenario>, qualification: Qualification): Problem[] {
  if (reading.value.qualification !== qualification.id)
    return [
      problemAt(reading, ['qualification'], 'other-qualification', {
        name: reading.value.qualification,
        known: qualification.id,
      }),
    ];
  return reading.value.criteria.flatMap(({ competence: name, letter }, index) => {
    const competence = qualification.competences.find(({ id }) => id === name);
    if (!competence) {
      const known = qualification.competences.map(({ id }) => id);
      return [problemAt(reading, ['criteria', index, 'competence'], 'unknown-competence', { name, known })];
    }
    const known = competence.criteria.map((criterion) => criterion.letter);
    if (known.includes(letter)) return [];
    const params = { competence: name, name: letter, known };
    return [problemAt(reading, ['criteria', index, 'letter'], 'unknown-letter', params)];
  });
}

interface Passage {
  readonly path: Path;
  readonly text: string;
}

/** Every text under a path, however deep. */
function passages(path: Path, value: unknown): Passage[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => passages([...path, index], item));
  return Object.entries(value).flatMap(([key, item]) => passages([...path, key], item));
}

/** What the candidate must find out or do alone. The opening is missing on purpose: the candidate hears it at once. */
function secrets({ figurant, outcomes, criteria }: Scenario): Passage[] {
  return [
    ...figurant.ifAsked.map(({ fact }, index) => ({ path: ['figurant', 'ifAsked', index, 'fact'], text: fact })),
    ...figurant.mustAsk.map(({ answer }, index) => ({ path: ['figurant', 'mustAsk', index, 'answer'], text: answer })),
    ...passages(['figurant', 'never'], figurant.never),
    ...figurant.lines.map(({ text }, index) => ({ path: ['figurant', 'lines', index, 'text'], text })),
    ...passages(['figurant', 'complication'], figurant.complication),
    ...passages(['outcomes'], outcomes),
    ...criteria.flatMap(({ met, notMet }, index) => [
      { path: ['criteria', index, 'met'], text: met },
      { path: ['criteria', index, 'notMet'], text: notMet },
    ]),
  ];
}

function leaks(reading: Reading<Scenario>): Problem[] {
  const { title, brief, materials, stimulus } = reading.value;
  const hidden = secrets(reading.value);
  const shown = [...passages([], { title, brief, materials, stimulus })];
  return shown.flatMap(({ path, text }) => {
    const find = leakFinder(text);
    return hidden.flatMap((secret) => {
      const excerpt = find(secret.text);
      return excerpt === undefined
        ? []
        : [problemAt(reading, path, 'leak', { excerpt, where: fieldName(secret.path) })];
    });
  });
}
