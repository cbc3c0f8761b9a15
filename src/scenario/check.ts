/** Checks of meaning on files that already have the right shape: names that must be unique or known, times that must
 *  fit, ways that must lead somewhere, nothing that contradicts the world, and nothing of the answer key in the
 *  candidate's hands. Knows no YAML; the reading tells the lines. */
import type { Qualification } from '../exam/qualification.ts';
import type { MoodRule, Scenario } from '../exam/scenario.ts';
import type { World } from '../exam/world.ts';
import { checkAgainstWorld } from './against-world.ts';
import { checkWays } from './check-ways.ts';
import { checkWorkplace } from './check-workplace.ts';
import { problemAt } from './issues.ts';
import { leaksIn } from './leak.ts';
import { knownNames, named, sameFacts, unique, uniqueNames } from './names.ts';
import type { Pack } from './pack.ts';
import { secrets, shown } from './passages.ts';
import { fieldName, type Path, type Problem } from './problem.ts';
import type { Reading } from './read.ts';
import { worldLeaks } from './world-leak.ts';

/** What a case is judged against. */
export interface Surroundings {
  readonly qualification: Qualification;
  readonly world: World;
  /** Events of the case's channel. */
  readonly events: readonly string[];
}

export function checkScenario(reading: Reading<Scenario>, { qualification, world, events }: Surroundings): Problem[] {
  const { mood } = reading.value;
  const names = [...uniqueNames(reading), ...knownNames(reading, events)];
  return [
    ...names,
    ...sameFacts(reading),
    ...moodRules(reading, ['mood', 'up'], mood.up),
    ...moodRules(reading, ['mood', 'down'], mood.down),
    ...times(reading),
    ...evidence(reading, qualification),
    // a misspelt name makes everything behind it unreachable: one sentence is enough
    ...(names.length > 0 ? [] : checkWays(reading)),
    ...checkAgainstWorld(reading, world),
    ...checkWorkplace(reading, world),
    ...leaks(reading),
    ...worldLeaks(reading, world),
  ];
}

export function checkQualification(reading: Reading<Qualification>): Problem[] {
  const { competences, briefing } = reading.value;
  return [
    ...unique(reading, named(['competences'], competences)),
    ...unique(reading, named(['briefing'], briefing)),
    ...thresholds(reading),
    ...competences.flatMap(({ criteria }, index) =>
      unique(
        reading,
        criteria.map(({ letter }, nth) => ({ path: ['competences', index, 'criteria', nth, 'letter'], id: letter })),
      ),
    ),
  ];
}

/** A threshold stands there exactly when the rule is one. */
function thresholds(reading: Reading<Qualification>): Problem[] {
  const { rule, threshold } = reading.value;
  if ((rule === 'threshold') === (threshold !== undefined)) return [];
  return [problemAt(reading, [threshold ? 'threshold' : 'rule'], 'threshold-rule', { rule })];
}

/** `scenarios` in the order of the pack's list. */
export function checkPack(reading: Reading<Pack>, scenarios: readonly Scenario[]): Problem[] {
  const { scenarios: files, qualifications } = reading.value;
  const nth = (field: string, items: readonly string[]) =>
    unique(
      reading,
      items.map((id, index) => ({ path: [field, index], id })),
    );
  return [
    ...nth('scenarios', files),
    ...nth('qualifications', qualifications),
    ...nth(
      'scenarios',
      scenarios.map(({ id }) => id),
    ),
  ];
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

function leaks(reading: Reading<Scenario>): Problem[] {
  const texts = shown(reading.value);
  const find = leaksIn(texts.map(({ text }) => text));
  return secrets(reading.value)
    .flatMap((secret) => find(secret.text).map(({ index, excerpt }) => ({ index, excerpt, secret })))
    .sort((a, b) => a.index - b.index)
    .map(({ index, excerpt, secret }) =>
      problemAt(reading, texts[index]?.path ?? [], 'leak', { excerpt, where: fieldName(secret.path) }),
    );
}
