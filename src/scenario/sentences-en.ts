/** English wording of problems. Only words; places come with the problem. */
import type { Expectation, Found, NameKind, Obstacle } from './problem.ts';
import type { Wording } from './sentences.ts';

const quote = (text: string): string => `“${text}”`;
/** More than a dozen names are no help. */
const most = 12;
const list = (names: readonly string[]): string =>
  names.slice(0, most).map(quote).join(', ') + (names.length > most ? ` and ${names.length - most} more` : '');
const offer = (nearest: string, known: readonly string[]): string =>
  nearest ? `Did you mean ${quote(nearest)}?` : known.length > 0 ? `Known here: ${list(known)}.` : '';
const items = (n: number): string => (n === 1 ? '1 item' : `${n} items`);

function range(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of ${min} or more`;
  return max !== undefined ? ` up to ${max}` : '';
}

function wanted({ kind, min, max, values }: Expectation): string {
  switch (kind) {
    case 'text':
      return 'text';
    case 'integer':
      return `a whole number${range(min, max)}`;
    case 'number':
      return `a number${range(min, max)}`;
    case 'boolean':
      return '“true” or “false”';
    case 'list':
      return 'a list (each item on its own line after a dash and a space; an empty list is written [])';
    case 'fields':
      return 'a group of “name: value” fields, each on its own indented line';
    case 'choice':
      return values && values.length > 1 ? `one of ${list(values)}` : list(values ?? []);
    case 'id':
      return 'an id of plain letters, digits, dots and hyphens (at most 64, for example “free-filter”)';
    case 'letter':
      return 'one small letter of a criterion, for example “a”';
    case 'row':
      return 'a row of the requirements, for example “CZ-17”';
    case 'event':
      return "a channel's event, for example “chat.fellSilent”";
    case 'file':
      return 'a file name without a folder, ending in “.yaml”';
    case 'date':
      return 'a date as year-month-day, for example “2026-05-14”';
    case 'time':
      return 'a time in quotes as hours:minutes, for example "10:00"';
    case 'date-time':
      return 'a date and time such as “2026-05-14T08:42”';
    case 'counted-day':
      return 'a day, fixed or counted, for example “today+30d”';
    case 'email':
      return 'an e-mail address';
    case 'anything':
      return 'another value';
  }
}

function there({ kind, text }: Found, expected: Expectation): string {
  switch (kind) {
    case 'nothing':
      return 'nothing is there';
    case 'list':
      return 'a list is there';
    case 'fields':
      return 'a group of fields is there';
    case 'text':
      return `${quote(text)} is there`;
    default: {
      const asText = !['integer', 'number', 'boolean', 'list', 'fields'].includes(expected.kind);
      const what = kind === 'number' ? 'the number' : 'the yes/no value';
      return asText ? `${what} ${text} is there – write "${text}" in quotes` : `${quote(text)} is there`;
    }
  }
}

const nameKinds: Record<NameKind, string> = {
  fact: 'hidden fact',
  question: 'question or objection',
  line: 'prepared line',
  stage: 'stage',
  sign: 'fact, question, line or event',
  customer: 'customer',
  order: 'order',
  product: 'product',
  code: 'event code',
  department: 'department',
  step: 'step of the chart',
};
const number = (n: number): string => n.toLocaleString('en');
const crowns = (n: number): string => `CZK ${number(n)}`;

function obstacle(because: Obstacle): string {
  switch (because.kind) {
    case 'needs':
      return `it needs the ${because.what} ${quote(because.name)} first, which cannot come.`;
    case 'too-few-facts':
      return `it needs ${because.count} facts told, only ${because.there} can be.`;
    case 'mood-stays-above':
      return `the mood would have to fall to ${because.mood}, the rules bring it to ${because.reached} at best. Add a rule to “mood.down” or ease the need.`;
    case 'mood-stays-below':
      return `the mood would have to rise to ${because.mood}, the rules bring it to ${because.reached} at most. Add a rule to “mood.up” or ease the need.`;
    case 'no-complication':
      return 'it waits for a complication, but the case has none.';
    case 'together':
      return 'each of its needs can hold, but not all of them together.';
  }
}

export const english: Wording = {
  where: (file, line) => `${file}, line ${line}`,
  field: (name) => (name ? quote(name) : 'at the top of the file'),
  says: {
    'file-too-large': ({ bytes, max }) =>
      `the file has ${Math.ceil(bytes / 1000)} kB, at most ${max / 1000} kB are allowed. Split it or shorten its texts.`,
    'file-empty': () => 'the file is empty.',
    'not-fields': () => 'the file should consist of “name: value” lines, with a plain space after the colon.',
    'yaml-tab': () => 'the line is indented with a tab. Indent with spaces only, two a level.',
    'yaml-indent': () =>
      'the indentation does not fit the lines above. Fields that belong together must begin in the same column.',
    'yaml-quote': ({ quote: sign }) => `a text begins here with ${sign}, but its closing quote is missing.`,
    'yaml-duplicate': ({ name, firstLine }) =>
      `the field ${quote(name)} is here a second time; the first is on line ${firstLine}. Delete one of them.`,
    'yaml-alias': ({ sign }) =>
      `the value begins with ${quote(sign)}. YAML references (& and *) are not allowed; if it is text, put it in quotes.`,
    'yaml-tag': ({ tag }) =>
      `the value begins with ${quote(tag)}. YAML tags (!) are not allowed; if it is text, put it in quotes.`,
    'yaml-start': ({ sign }) => `a text may not begin with ${quote(sign)}. Put all of it in quotes.`,
    'yaml-escape': ({ escape }) =>
      `in "…" a backslash is special and ${quote(escape)} means nothing. Use apostrophes '…' instead.`,
    'yaml-colon': () =>
      'there is another colon with a space on this line, or the next line is indented too far. Put text with a colon in quotes.',
    'yaml-no-colon': () =>
      'a colon followed by a plain space is missing. If this continues the text above, indent the line further.',
    'yaml-bracket': ({ bracket }) => `a list or group in brackets is not closed; ${quote(bracket)} is missing.`,
    'yaml-documents': () => 'the line “---” begins a second document. Only one is allowed in a file; delete it.',
    'yaml-depth': () => 'the file is nested too deeply.',
    'yaml-syntax': ({ detail }) => `this cannot be understood. Check quotes, colons and dashes. (YAML says: ${detail})`,
    missing: ({ expected }, field) => `the field ${field} is missing. It should hold ${wanted(expected)}.`,
    empty: ({ expected }, field) => `the field ${field} is empty. It should hold ${wanted(expected)}.`,
    'wrong-value': ({ expected, found }, field) =>
      `the field ${field} should hold ${wanted(expected)}; ${there(found, expected)}.`,
    'too-long': ({ length, max }, field) =>
      `the text in ${field} has ${length} characters, at most ${max} fit. Shorten it.`,
    'too-many': ({ count, max }, field) => `the list ${field} has ${items(count)}, at most ${max} are allowed.`,
    'too-few': ({ count, min }, field) => `the list ${field} has ${items(count)}, at least ${min} must be there.`,
    'unknown-field': ({ name, nearest, known }) =>
      /\s/.test(name.trim())
        ? `${quote(name)} looks like a piece of text, not like the name of a field. In braces put text with a comma in quotes.`
        : `the field ${quote(name)} does not belong here. ${offer(nearest, known)}`.trim(),
    'unknown-channel': ({ name, nearest, known }) =>
      `there is no channel ${quote(name)}. ${offer(nearest, known)}`.trim(),
    other: ({ detail }, field) => `the value of ${field} does not fit (${detail}).`,
    'duplicate-id': ({ id, firstLine }) =>
      `the id ${quote(id)} is here a second time; the first is on line ${firstLine}. Each may be used once.`,
    'other-qualification': ({ name, known }, field) =>
      `${field} is ${quote(name)}, but the exam is by the qualification ${quote(known)}.`,
    'unknown-competence': ({ name, known }) =>
      `the qualification has no competence ${quote(name)}. Known: ${list(known)}.`,
    'unknown-letter': ({ competence, name, known }) =>
      `competence ${competence} has no criterion ${quote(name)}. Known: ${list(known)}.`,
    'by-or-to': ({ both }, field) =>
      both
        ? `the rule ${field} has both “by” (by how much) and “to” (to what). Keep one.`
        : `the rule ${field} does not say how the mood changes. Add either “by” (by how much) or “to” (to what).`,
    'threshold-rule': ({ rule }) =>
      rule === 'threshold'
        ? 'the rule is “threshold”, but the field “threshold” (how many percent, of what, whose) is missing. Add it.'
        : `the field “threshold” goes with the rule “threshold” only; here it is ${quote(rule)}. Change the rule or delete it.`,
    'complication-late': ({ at, working }, field) =>
      `the complication comes at ${at} s (${field}), but working time is only ${working} s. Move it earlier.`,
    leak: ({ excerpt, where }, field) =>
      `in ${field} the candidate gets the words ${quote(excerpt)} of the secret field ${quote(where)}. Reword one of them.`,
    // what may be written short
    'missing-language': ({ name, known }, field) =>
      `the text in ${field} is missing in the language ${quote(name)}; only ${list(known)} is there. Add it.`,
    'unknown-placeholder': ({ name, nearest, known }, field) =>
      `the placeholder {{${name}}} in ${field} is not known. ${offer(nearest, known)} Days are written like {{today+30d}}.`,
    'chart-unreached': ({ name }) =>
      `nothing leads to the chart's step ${quote(name)}. Point to it from another step, or leave it out.`,
    'no-sound': ({ name, nearest, known }) =>
      `there is no sound ${quote(name)} in the pack. ${offer(nearest, known) || 'Put it into the folder “audio” beside the cases (.ogg, .mp3 or .wav).'}`,
    'not-a-sound': ({ name }) =>
      `by its first bytes ${quote(name)} is no sound of Ogg, MP3 or WAV, whatever it is called. Save the recording again in one of these.`,
    'sound-too-large': ({ name, bytes, max }) =>
      `the sound ${quote(name)} has ${Math.ceil(bytes / 1000)} kB; at most ${max / 1000} kB are allowed. Save it as Ogg Opus, one channel, about 24 kb/s.`,
    'unknown-text': ({ name, nearest, known }) =>
      `there is no text ${quote(name)} in the pack's world. ${offer(nearest, known)}`.trim(),
    'variant-values': ({ name, missing, extra }) =>
      `the variant ${quote(name)} differs from the first in more than its values: ${[
        ...(missing.length > 0 ? [`${list(missing)} is missing`] : []),
        ...(extra.length > 0 ? [`${list(extra)} is too much`] : []),
      ].join(', ')}.`,
    // names inside a case
    'unknown-name': ({ what, name, nearest, known }, field) =>
      `${field} is ${quote(name)}, but no ${nameKinds[what]} here is called so. ${offer(nearest, known)}`.trim(),
    'other-channel-event': ({ name, channel, known }, field) =>
      `${field} is the event ${quote(name)}, which the channel ${quote(channel)} does not know. ${offer('', known)}`.trim(),
    'fact-twice': ({ name, firstLine }) =>
      `the hidden fact ${quote(name)} says word for word what the one on line ${firstLine} says. Delete one of them.`,
    'needs-both': ({ name }, field) =>
      `${field} wants the question ${quote(name)} answered rightly and wrongly at once. Keep one.`,
    // ways through a case
    unreachable: ({ what, name, because }) => `the ${what} ${quote(name)} can never come: ${obstacle(because)}`,
    'no-way-out': ({ mood }) =>
      `at mood ${mood} a failed conversation cannot end: no outcome has needs that can hold. Add an outcome without needs to “wrong”.`,
    // against the world
    'other-world-date': ({ name, known }) =>
      `the case happens on ${name}, but the world's “today” is ${known}. They must agree or periods go wrong.`,
    'unknown-record': ({ name, nearest }, field) =>
      `${field} has ${quote(name)}, but the pack's world has no such record. ${offer(nearest, [])}`.trim(),
    'record-not-listed': ({ name }, field) =>
      `${field} has ${quote(name)}, which “records” does not list. Add it there.`,
    'other-price': ({ product, found, known }, field) =>
      `in ${field} ${product} costs ${crowns(found)}, in the pack's world ${crowns(known)}. Make them agree.`,
    'wrong-weekday': ({ found, right }, field) => `${field} has ${quote(found)}, but the calendar says ${right}.`,
    'no-such-day': ({ found }, field) => `${field} has ${quote(found)}, which is no day of the calendar.`,
    'wrong-sum': ({ found, right }, field) => `${field} has ${quote(found)}, but it comes to ${number(right)}.`,
    'wrong-figure': ({ name, is, right }) =>
      `the figure ${quote(name)} is ${number(is)}, but it comes to ${number(right)}.`,
    'unused-figure': ({ name, text }) =>
      `the figure ${quote(name)} (${text}) stands in no outcome, answer or criterion. Write it there or delete it.`,
    'wrong-day': ({ name, is, right }) => `the day ${quote(name)} is ${is}, but it comes to ${right}.`,
    'not-a-day': ({ name }) => `${quote(name)} is no day that can be counted. Write for example “today+30d”.`,
    'figure-name': ({ name, nearest }) =>
      `the sum has ${quote(name)}, but the pack's world has no product with that code. ${offer(nearest, [])}`.trim(),
    // what the case says to the desk
    'hidden-field': ({ record, name, nearest, known }, field) =>
      known.length === 0
        ? `${field} hides the field ${quote(name)} of ${quote(record)}; such a record can only be hidden whole.`
        : `${field} hides the field ${quote(name)}, which ${quote(record)} does not have or cannot hide. ${offer(nearest, known)}`.trim(),
    'code-not-offered': ({ name, known }, field) =>
      `${field} is the code ${quote(name)}, which the candidate cannot choose in this case. ${offer('', known)}`.trim(),
    'truth-sum': ({ is, known }, field) =>
      `${field} is ${crowns(is)}, but the case's figures have no such sum: ${known.map(crowns).join(', ')}.`,
    'truth-day': ({ is, known }, field) =>
      `${field} is ${is}, but the case's days have no such day: ${known.join(', ')}.`,
    'world-figure': ({ name, is, where }) =>
      `the candidate is to add up ${quote(name)} (${crowns(is)}), but it stands added up in ${quote(where)}. Hide it there (“workplace.hides”).`,
    'world-leak': ({ excerpt, where, secret }) =>
      `the words ${quote(excerpt)} of the secret field ${quote(secret)} can be read by the candidate in the pack's world under ${quote(where)}. Word one differently, or hide the record (“workplace.hides”).`,
    // inside a world
    'world-total': ({ name, is, right }) =>
      `${name} totals ${crowns(is)}, but items and shipping make ${crowns(right)}.`,
    'world-order': ({ name, first, second }) => `${name}: ${second} comes before ${first}. Correct one of the days.`,
    'world-future': ({ name, day, today }) => `${name}: ${day} is after the world's “today” (${today}).`,
  },
};
