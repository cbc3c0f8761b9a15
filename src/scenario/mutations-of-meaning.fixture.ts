/** Faults of meaning: courses that lead nowhere, contradictions to the world, secrets in the candidate’s hands. */
import {
  type Mutation,
  appended,
  bestNeeds,
  factNeeds,
  leaked,
  long,
  played,
  set,
  withRule,
} from './mutating.fixture.ts';

export const ofMeaning: readonly Mutation[] = [
  {
    kind: 'mood rule without a change',
    change: withRule({ id: 'x', when: 'Mlčí.' }),
    code: 'by-or-to',
    says: /chybí, jak se nálada změní/,
  },
  {
    kind: 'mood rule with two changes',
    change: withRule({ id: 'x', when: 'Mlčí.', by: 1, to: 9 }),
    code: 'by-or-to',
    says: /má obě pole/,
  },
  {
    kind: 'complication after the end',
    change: (doc, { figurant, working }) =>
      !!figurant.complication && !!working && set(['figurant', 'complication', 'atSeconds'], working.seconds)(doc),
    code: 'complication-late',
    says: /komplikace má přijít/,
  },
  {
    kind: 'fact that needs itself',
    change: (doc, scenario) => {
      const id = scenario.figurant.ifAsked[0]?.id;
      scenario.figurant.lines.forEach(({ reveals }, index) => {
        if (reveals === id) doc.deleteIn(['figurant', 'lines', index, 'reveals']);
      });
      return factNeeds({ facts: [id] })(doc, scenario);
    },
    code: 'unreachable',
    says: /nemůže nikdy nastat: potřebuje, aby napřed nastala/,
  },
  {
    kind: 'calm that no rule brings',
    change: (doc, scenario) =>
      scenario.mood.start > 0 && set(['mood', 'down'], [])(doc) && bestNeeds({ moodAtMost: 0 })(doc),
    code: 'unreachable',
    says: /nálada by musela klesnout na 0/,
  },
  {
    kind: 'rage that no rule brings',
    change: (doc, scenario) =>
      scenario.mood.start < 10 && set(['mood', 'up'], [])(doc) && bestNeeds({ moodAtLeast: 10 })(doc),
    code: 'unreachable',
    says: /nálada by musela stoupnout na 10/,
  },
  {
    kind: 'more facts than there are',
    change: bestNeeds({ factsAtLeast: 60 }),
    code: 'unreachable',
    says: /dosáhnout jich lze jen/,
  },
  {
    kind: 'complication that is gone',
    change: (doc, { figurant, criteria }) => {
      if (!figurant.complication) return false;
      doc.deleteIn(['figurant', 'complication']);
      criteria.forEach((_, index) => set(['criteria', index, 'shownBy'], ['course'])(doc));
      return bestNeeds({ complicated: true })(doc);
    },
    code: 'unreachable',
    says: /případ žádnou nemá/,
  },
  {
    kind: 'stage behind a stage that never comes',
    change: (doc, scenario) => scenario.stages.length > 1 && set(['stages', 1, 'needs'], { factsAtLeast: 60 })(doc),
    code: 'unreachable',
    says: /fáze „/,
  },
  {
    kind: 'no end for a failed conversation',
    change: (doc, scenario) =>
      played(scenario) &&
      scenario.figurant.ifAsked.length > 0 &&
      set(['outcomes', 'acceptable'], [])(doc) &&
      set(['outcomes', 'wrong'], [])(doc) &&
      bestNeeds({ facts: [scenario.figurant.ifAsked[0]?.id] })(doc),
    code: 'no-way-out',
    says: /nemá nepovedený rozhovor čím skončit/,
  },
  {
    kind: 'another day',
    change: set(['worldDate'], '2026-05-15'),
    code: 'other-world-date',
    says: /„dnešek“ světa je 2026-05-14/,
  },
  {
    kind: 'wrong day of the week',
    change: appended(['brief'], 'Ozveme se v pátek 14. 5. 2026.'),
    code: 'wrong-weekday',
    says: /podle kalendáře je to čtvrtek/,
  },
  {
    kind: 'day that does not exist',
    change: appended(['brief'], 'Platí do 31. 6. 2026.'),
    code: 'no-such-day',
    says: /takový den v kalendáři není/,
  },
  {
    kind: 'order that nobody placed',
    change: appended(['brief'], 'Týká se EJ2026-99999.'),
    code: 'unknown-record',
    says: /„EJ2026-99999“, ale ve světě/,
  },
  {
    kind: 'record that is not in the world',
    change: set(['records'], ['Z-99999']),
    code: 'unknown-record',
    says: /„records\[1\]“/,
  },
  {
    kind: 'record that is not listed',
    change: (doc, { records }) =>
      appended(
        ['brief'],
        `Nespleťte si ji s ${['Z-10021', 'Z-10077', 'Z-10044'].find((id) => !records.includes(id))}.`,
      )(doc),
    code: 'record-not-listed',
    says: /chybí však v seznamu „records“/,
  },
  {
    kind: 'price of yesterday',
    change: appended(['brief'], '| Zboží | Cena |\n| --- | --- |\n| V7 tyčový vysavač Vír | 5 999 Kč |'),
    code: 'other-price',
    says: /V7 5.999 Kč, ve světě balíčku 5.490 Kč/,
  },
  {
    kind: 'sum that does not add up',
    change: appended(['brief'], 'Platí 5 490 + 249 = 5 793 Kč.'),
    code: 'wrong-sum',
    says: /správně vychází 5.739/,
  },
  {
    kind: 'figure that does not add up',
    change: set(['figures'], [{ id: 'x', is: 5000, sum: ['V7', 249] }]),
    code: 'wrong-figure',
    says: /vychází však 5.739/,
  },
  {
    kind: 'figure of an unknown product',
    change: set(['figures'], [{ id: 'x', is: 5739, sum: ['V77', 249] }]),
    code: 'figure-name',
    says: /„V77“, ale zboží/,
  },
  {
    kind: 'figure that nobody is judged by',
    change: set(['figures'], [{ id: 'x', is: 1_234_567, sum: [1_234_567] }]),
    code: 'unused-figure',
    says: /nestojí v žádném výsledku/,
  },
  {
    kind: 'period that ends on another day',
    change: set(['days'], [{ id: 'x', is: '2026-06-14', from: 'today+30d' }]),
    code: 'wrong-day',
    says: /vychází však 2026-06-13/,
  },
  {
    kind: 'unknown placeholder',
    change: appended(['brief'], 'Ozve se {{zitra}}.'),
    code: 'unknown-placeholder',
    says: /{{zitra}}/,
  },
  {
    kind: 'text in another language only',
    change: set(['title'], { en: 'Wet laundry' }),
    code: 'missing-language',
    says: /chybí v jazyce „cs“/,
  },
  {
    kind: 'house text that is not there',
    change: set(['materials', 0], { from: 'KB-999' }),
    code: 'unknown-text',
    says: /„KB-999“ ve světě balíčku není/,
  },
  {
    kind: 'variants that differ in more',
    change: set(
      ['variants'],
      [
        { id: 'a', values: { jmeno: 'A' } },
        { id: 'b', values: { jinak: 'B' } },
      ],
    ),
    code: 'variant-values',
    says: /varianta „b“/,
  },
  {
    kind: 'hidden fact in the brief',
    change: leaked(({ figurant }) => figurant.ifAsked.find(({ fact }) => long(fact))?.fact, ['brief']),
    code: 'leak',
    says: /stojí v tajném poli „figurant\.ifAsked/,
  },
  {
    kind: 'answer in the brief',
    change: leaked(({ figurant }) => figurant.mustAsk.find(({ answer }) => long(answer))?.answer, ['brief']),
    code: 'leak',
    says: /stojí v tajném poli „figurant\.mustAsk/,
  },
  {
    kind: 'prepared line in the brief',
    change: leaked(({ figurant }) => figurant.lines.find(({ text }) => long(text))?.text, ['brief']),
    code: 'leak',
    says: /stojí v tajném poli/,
  },
  {
    kind: 'complication in the brief',
    change: leaked(({ figurant }) => figurant.complication?.line, ['brief']),
    code: 'leak',
    says: /stojí v tajném poli/,
  },
  {
    kind: 'wrong outcome in the brief',
    change: leaked(({ outcomes }) => outcomes.wrong.find(({ text }) => long(text))?.text, ['brief']),
    code: 'leak',
    says: /stojí v tajném poli/,
  },
  {
    kind: 'anchor in the brief',
    change: leaked(({ criteria }) => criteria[0]?.met, ['brief']),
    code: 'leak',
    says: /stojí v tajném poli/,
  },
];
