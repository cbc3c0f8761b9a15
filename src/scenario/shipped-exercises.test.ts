// @vitest-environment node
/** The shipped exercises, which nobody calls or writes in: S03 and S06 with transcripts, S12 the report, S13 the training
 *  plan, S18 the dictation, S22 benefits, S23 statement cards. Transcripts are compared word for word, figures are worked out a second time, and the answer
 *  key is looked for where it must not stand. */
import { describe, expect, it } from 'vitest';
import { benefitsStimulus } from '../exercises/benefits/stimulus.ts';
import { dictationStimulus } from '../exercises/dictation/stimulus.ts';
import { oralStimulus } from '../exercises/oral/stimulus.ts';
import { type DailyRow, dailyRows } from '../exercises/report/generator.ts';
import { kpisOf, sumsOf } from '../exercises/report/kpi.ts';
import { reportStimulus } from '../exercises/report/stimulus.ts';
import { statementsStimulus } from '../exercises/statements/stimulus.ts';
import { theoryStimulus } from '../exercises/theory/stimulus.ts';
import { trainingPlanStimulus } from '../exercises/training-plan/stimulus.ts';
import { transcriptsStimulus } from '../exercises/transcripts/stimulus.ts';
import type { Scenario } from '../exam/scenario.ts';
import {
  byId,
  daysAfter,
  evidenceOf,
  flat,
  shownTo,
  today,
  weekday,
  workingDaysAfter,
  world,
} from './shipped.fixture.ts';

const proposed = {
  S03: { rows: ['CZ-16'], channel: 'transcripts', evidence: ['2a', '2a', '2b', '2b', '2c', '2c'], minutes: 15 },
  S06: { rows: ['CZ-19'], channel: 'transcripts', evidence: Array(7).fill('4b'), minutes: 15 },
  S12: {
    rows: ['CZ-26'],
    channel: 'report',
    evidence: ['6a', '6a', '6b', '6b', '6c', '6d', '6d'],
    minutes: 45 + 10,
  },
  S13: {
    rows: ['CZ-27', 'CZ-28'],
    channel: 'training-plan',
    evidence: ['7a', '7a', '7b', '7b', '7c', '7c', '7c', '7c'],
    // 5 for picking a goal between the two parts
    minutes: 30 + 5 + 15,
  },
  S18: {
    rows: ['HU-7', 'HU-8'],
    channel: 'dictation',
    evidence: ['1605-06c', '2567-06c', '2567-06c', '1605-06h', '1605-06b'],
    minutes: 10 + 5,
  },
  S20: {
    rows: ['CZ-25', 'PL-8'],
    channel: 'oral',
    evidence: ['5a', '5a', '5b', '5b'],
    minutes: 15,
  },
  S21: { rows: ['PL-1', 'PL-2', 'PL-4'], channel: 'theory', evidence: ['1h', '1b', '2.1e', '1o'], minutes: 32 },
  S23: {
    rows: ['PL-19', 'PL-27', 'PL-28', 'PL-30'],
    channel: 'statements',
    evidence: ['2.1f', '2.1g', '2.1m', '2.1e', '2.1h'],
    minutes: 15,
  },
  S22: { rows: ['PL-45', 'BL-1'], channel: 'benefits', evidence: ['4j', '4j', '4i', '4i', '4i'], minutes: 10 },
};

it.each(Object.entries(proposed))('%s is evidence for what it was made for, in its time', (id, expected) => {
  const scenario = byId(id);
  const { rows, channel, evidence, minutes } = expected;
  expect(scenario).toMatchObject({ rows, channel, working: { seconds: minutes * 60, origin: 'local' } });
  expect(scenario.reading?.origin).toBe('local');
  expect(evidenceOf(scenario)).toEqual(evidence);
  expect(scenario.outcomes.wrong.length).toBeGreaterThanOrEqual(5);
});

/** As the cases were proposed: O the operator, Z the customer. */
const spoken = (scenario: Scenario): Record<string, string> =>
  Object.fromEntries(
    transcriptsStimulus
      .parse(scenario.stimulus)
      .calls.map(({ id, lines }) => [
        id,
        flat(lines.map(({ who, text }) => `${who === 'operator' ? 'O' : 'Z'}: ${text}`).join(' ‖ ')),
      ]),
  );

describe('S03 (CZ-16)', () => {
  const s03 = byId('S03');

  it('has its three calls word for word', () => {
    expect(spoken(s03)).toEqual({
      p: 'O: Krásný den, tady Petr, jak se dnes máte? ‖ Z: Dobře, o co jde? ‖ O: Mám pro Vás Vír V7: 45 minut provozu, pět nástavců, displej, váha 2,6 kilogramu, nástěnná stanice… ‖ Z: Mám kočku. ‖ O: To je milé, já taky. Stojí jen něco přes pět tisíc. ‖ Z: A když mi nesedne? ‖ O: Vrátíte ho do čtrnácti dnů, ale nesmíte ho rozbalit. ‖ Z: Tak dobře. ‖ O: Skvělé, strhneme to z karty uložené v účtu a máme hotovo. Mějte se!',
      q: 'O: Dobrý den, paní Součková, Klára Nová z Elektrojasanu. Volám s obchodní nabídkou, souhlas jste nám dala 9. března; hovor nahráváme kvůli kvalitě. Máte tři minuty? ‖ Z: Tři ano. ‖ O: Děkuji. Co Vás při vysávání nejvíc zdržuje? ‖ Z: Kabel a kočičí chlupy na gauči. ‖ O: Rozumím, kabel a chlupy. Jak velký byt uklízíte a jak často? ‖ Z: Šedesát metrů, skoro denně. ‖ O: Pak by Vám sedl Vír V7: je bez kabelu a vydrží 45 minut, takže byt zvládnete na jedno nabití, a minikartáč sebere chlupy i z čalounění, gauč máte za chvíli čistý. ‖ Z: A co stojí? ‖ O: 5 490 korun, doprava kurýrem zdarma, celkem 5 490. Doručíme v pondělí 18. května, do čtrnácti dnů od převzetí můžete bez důvodu odstoupit. ‖ Z: Beru. ‖ O: Děkuji. Posílám Vám návrh na e-mail z účtu; smlouva vznikne, až ho potvrdíte. Shrnu: jeden Vír V7, 5 490 korun, pondělí. Mohu ještě něčím pomoci? ‖ Z: Ne, díky. ‖ O: Hezký den.',
      r: 'O: Dobrý den, Elektrojasan, super akce na Vír V7, berete? ‖ Z: Vysavač mám. ‖ O: Ten je určitě starý. Vír má bezkomutátorový motor, 120 000 otáček a HEPA 13. ‖ Z: A kolik stojí? ‖ O: Neřešte cenu, mám poslední dva kusy a v šest to končí. ‖ Z: Rozmyslím si to. ‖ O: Rozmyslet si ho můžete doma, posílám, souhlas jste mi právě dala. ‖ Z: To jsem neřekla! ‖ O: Hovor se nahrává, na shledanou.',
    });
  });

  it('gives price, stock and consent to compare with, and no verdict', () => {
    const shown = shownTo(s03);
    expect(shown).toMatch(/9\. 3\. 2026, neodvolán.*5 490 Kč.*11 ks/);
    expect(shown).not.toMatch(/nátlak|vlídn|správný je|chyb[ay] je/i);
    expect(workingDaysAfter(today, 2)).toBe('2026-05-18');
  });

  it('is won by the call of Klára Nová, with three reasons and two faults in each of the others', () => {
    expect(s03.criteria[0]).toMatchObject({ id: 'volba', critical: true });
    expect(flat(s03.outcomes.best.text)).toMatch(/Klára Nová.*\(q\).*aspoň tři důvody.*aspoň dvě chyby/);
    expect(flat(s03.criteria.map(({ met }) => met).join(' '))).toMatch(/bez kabelu → 45 minut → byt na jedno nabití/);
  });
});

describe('S06 (CZ-19)', () => {
  const s06 = byId('S06');

  it('has its three calls word for word, all with the same first sentence', () => {
    const first = 'Z: Notebook máte od sedmého dubna a pořád nic! ‖ ';
    expect(spoken(s06)).toEqual({
      p: `${first}O: Ježišmarja, to je u nás hrozné, já bych tu taky nenakupoval. ‖ Z: A co s tím uděláte? ‖ O: Zítra Vám kurýr přiveze úplně nový a k tomu dva tisíce na účet. ‖ Z: Máte to potvrzené? ‖ O: Nebojte, já to nějak zařídím. ‖ Z: Dostanu to písemně? ‖ O: Netřeba, máte mé slovo.`,
      q: `${first}O: Především na mě nekřičte. Máme na to třicet pracovních dnů. ‖ Z: To není pravda! ‖ O: Je to v podmínkách, to byste si musel přečíst. Navíc to brzdí sklad, ti nedělají nic. ‖ Z: Chci vedoucího! ‖ O: Vedoucí Vám řekne totéž. ‖ Z: Jste neschopní! ‖ O: Takhle se bavit nebudu. (zavěsí)`,
      r: `${first}O: Pane Řezníčku, chápu, že jste naštvaný: notebook potřebujete k práci a týden po termínu nemáte zprávu. Omlouvám se, to je naše chyba. Řekněte mi prosím číslo reklamace a e-mail, ať Vám řeknu přesný stav. ‖ Z: R-2026-02777, rezn@post.example. Vy jste snad všichni… (vulgarita)! ‖ O: Chci Vám pomoci a potřebuji, abychom mluvili bez nadávek. Lhůta skončila 7. května. Můžete odstoupit a dostat 18 990 korun zpět, nebo žádat slevu a notebook si nechat; pokud byste přesto chtěl opravu, servis ji slibuje na úterý 19. května. ‖ Z: Chci peníze. ‖ O: Zapisuji odstoupení k dnešku, potvrzení Vám hned posílám. Částku schvaluje vedoucí směny, zavolá Vám dnes do 17 hodin; peníze odešleme do pěti pracovních dnů, tedy do čtvrtka 21. května. Shrnul jsem to správně? ‖ Z: Ano. ‖ O: Děkuji a ještě jednou promiňte.`,
    });
  });

  it('has right periods: thirty days ended on Thursday 7 May, five working days end on 21 May', () => {
    const ended = daysAfter('2026-04-07', 30);
    expect([ended, weekday(ended), weekday('2026-05-19')]).toEqual(['2026-05-07', 4, 2]);
    expect(workingDaysAfter(today, 5)).toBe('2026-05-21');
    expect(flat(s06.outcomes.best.text)).toMatch(/\(r\).*7\. 5\. 2026.*18 990 Kč.*21\. 5\./);
  });

  it('lets the candidate find out that one operator leans on an outdated article', () => {
    expect(shownTo(s06)).toMatch(/do 30 dnů.*Platí od 1\. 3\. 2022.*30 pracovních dnů/);
    expect(shownTo(s06)).not.toMatch(/zastaral|podléz|hádka/);
  });
});

describe('S12 (CZ-26)', () => {
  const s12 = byId('S12');
  const rows = dailyRows(reportStimulus.parse(s12.stimulus).table);
  const between = (first: string, last: string) => rows.filter(({ day }) => first <= day && day <= last);
  const columns: readonly DailyRow[][] = [
    between('2026-01-01', '2026-01-31'),
    between('2026-02-01', '2026-02-28'),
    between('2026-03-01', '2026-03-31'),
    rows,
    between('2026-02-16', '2026-02-22'),
    between('2026-03-09', '2026-03-13'),
  ];
  const czech = (value: number) => value.toFixed(2).replace('.', ',').replace('-', '−');

  it('has the examiner’s table as its numbers make it', () => {
    const sums = columns.map(sumsOf);
    const kpis = sums.map(kpisOf);
    const table = s12.figurant.card.split('\n').flatMap((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      return /^[−\d]/.test(cells[2] ?? '') ? [cells.slice(2, -1)] : [];
    });
    expect(table).toEqual([
      ...(['offered', 'answered', 'abandoned', 'inTime'] as const).map((key) => sums.map((sum) => String(sum[key]))),
      ...Object.keys(kpis[0] ?? {}).map((key) => kpis.map((kpi) => czech(kpi[key as keyof typeof kpi]))),
    ]);
    expect(table).toHaveLength(15);
  });

  it('says the same in its best outcome, and warns of the mean of days', () => {
    expect(flat(s12.outcomes.best.text)).toMatch(
      /12 710.*11 924.*786.*9 423.*337,00 s.*24,17 s.*74,14 %.*6,18 %.*72,51 %.*76,63 %.*20,18.*64,10 %.*85,15 %.*80,77 %.*44,12 %.*54,17 %/,
    );
    const mean = rows.reduce((all, row) => all + kpisOf(row).serviceLevelA, 0) / rows.length;
    expect(flat(JSON.stringify(s12.outcomes.wrong))).toContain(`SL A ${czech(mean)} %`);
  });

  it('tells what happened only when asked, and the numbers give no reason', () => {
    expect(s12.figurant.ifAsked.map(({ id }) => id)).toEqual(['kampan', 'vypadek']);
    expect(shownTo(s12)).not.toMatch(/Pračky|výpad|dopravc|neohlášen|76,37|74,14|Erlang|16\. 2\.|9\. 3\./i);
    expect(['2026-02-16', '2026-02-22', '2026-03-09', '2026-03-13'].map(weekday)).toEqual([1, 0, 1, 5]);
  });

  it('asks for two feedbacks, fourteen days’ notice in one and no culprits in the other', () => {
    const last = s12.criteria.slice(-2).map(({ id, met }) => [id, flat(met)]);
    expect(last).toEqual([
      ['marketing', expect.stringContaining('aspoň 14 dní předem')],
      ['kontaktni-centrum', expect.stringContaining('neuvádí jména')],
    ]);
  });
});

describe('S13 (CZ-27, CZ-28)', () => {
  const s13 = byId('S13');
  const { weeks, expert, learner, planning, lesson } = trainingPlanStimulus.parse(s13.stimulus);

  it('X-182 leaves time for the pick between both parts', () => {
    expect((s13.working?.seconds ?? 0) - planning.seconds - lesson.seconds).toBe(300);
  });

  it('keeps seven facts for the interview', () => {
    expect(flat(s13.figurant.opening)).toBe('Jsem Tomáš, těším se. A trochu se bojím, abych něco nepokazil.');
    expect(s13.figurant.ifAsked.map(({ id }) => id)).toEqual([
      'dyslexie',
      'krik',
      'crm',
      'anglictina',
      'excel',
      'psani',
      'streda',
    ]);
    expect(s13.figurant.lines.flatMap(({ reveals = [] }) => reveals).sort()).toEqual(
      s13.figurant.ifAsked.map(({ id }) => id).sort(),
    );
    expect(shownTo(s13)).not.toMatch(/dyslex|večerní|angličtin|Excel|kři[kč]|úhoz|pracovních dnů/i);
  });

  it('has four whole weeks, the expert away in the second', () => {
    expect(learner.starts).toBe(workingDaysAfter(today, 2));
    expect(weeks.map(({ first, last }) => [weekday(first), weekday(last)])).toEqual(Array(4).fill([1, 5]));
    expect(weeks.map(({ first }) => first)).toEqual([0, 7, 14, 21].map((days) => daysAfter(learner.starts, days)));
    expect(expert.leaves).toBe(weeks[3]?.last);
    expect(expert.away.map(weekday)).toEqual([3, 4, 5]);
    expect(expert.away.every((day) => (weeks[1]?.first ?? '') <= day && day <= (weeks[1]?.last ?? ''))).toBe(true);
  });

  it('plays the same two mistakes in every lesson and is won only when both are put right', () => {
    const inLesson = s13.figurant.mustAsk.filter(({ needs }) => needs?.stage === 'lekce');
    expect(inLesson.map(({ id, question }) => [id, flat(question)])).toEqual([
      ['tricet-pracovnich', 'Takže třicet pracovních dnů?'],
      ['bez-overeni', expect.stringContaining('už to tady vidím')],
    ]);
    expect(s13.outcomes.best.needs).toMatchObject({
      facts: ['dyslexie'],
      right: ['tricet-pracovnich', 'bez-overeni'],
      stage: 'lekce',
    });
    expect(s13.outcomes.wrong.flatMap(({ needs }) => needs?.wrong ?? [])).toEqual(['tricet-pracovnich', 'bez-overeni']);
  });
});

describe('S18 (HU-7, HU-8)', () => {
  const s18 = byId('S18');
  const { message, copy, card } = dictationStimulus.parse(s18.stimulus);

  it('has its message word for word, and it was left the evening before', () => {
    expect(flat(message.spoken)).toBe(
      'Dobrý den, tady Bohumil Zeman z Kyjova, PSČ nula nula nula jedna dva. Objednávka EJ dvacet dvacet šest, nula nula čtyři osm devět. Přišla mi jedna mesh jednotka, a já platil dvě, dohromady tři tisíce tři sta osmdesát korun. Telefon mám nula nula nula, pět pět pět, jedna devět devět. Volejte prosím ve čtvrtek po čtrnácté, děkuji.',
    );
    expect(flat(s18.figurant.card)).toContain(flat(message.spoken));
    expect(daysAfter(message.receivedAt.slice(0, 10), 1)).toBe(today);
    expect(weekday(today)).toBe(4);
  });

  it('has the right card for the examiner, and no figure of it for the candidate', () => {
    expect(2 * 1_690).toBe(3_380);
    const right = /Bohumil Zeman.*00012.*EJ2026-00489.*M1.*1\/2 ks.*3 380 Kč.*000 555 199.*14\. 5\. po 14\.00.*OBJ/;
    expect(flat(s18.figurant.card)).toMatch(right);
    expect(flat(s18.outcomes.best.text)).toMatch(right);
    expect(flat(s18.outcomes.best.text)).toContain('2 × 1 690 = 3 380 Kč');
    expect(shownTo(s18)).not.toMatch(/00012|EJ2026|3 380|1 690|555 199|14\.00/);
    expect(card.fields.map(({ id }) => id)).toHaveLength(7);
  });

  it('asks for a hundred strokes a minute, as its standard does, in a text that lasts five minutes', () => {
    expect(copy).toMatchObject({
      time: { seconds: 300 },
      strokesPerMinute: { least: 100, origin: 'standard' },
      errorPercent: { most: 1, origin: 'local' },
    });
    // nobody comes to its end: four times as fast as is asked for
    expect(copy.text.length).toBeGreaterThan(4 * 100 * 5);
  });
});

describe('S22 (PL-45, BL-1)', () => {
  const s22 = byId('S22');
  const { features, expected, time, customer, phrases } = benefitsStimulus.parse(s22.stimulus);

  it('gives six features of the world’s products in eight minutes, and expects a row of each', () => {
    expect(features.map(({ id }) => id)).toHaveLength(6);
    expect([expected.rows, time.seconds]).toEqual([6, 480]);
    const codes = world.value.products.map(({ code }) => code);
    const products = features.flatMap(({ product }) => product ?? []);
    expect(products.filter((code) => !codes.includes(code) || !s22.records.includes(code))).toEqual([]);
    const sheet = flat(world.value.products.find(({ code }) => code === 'V7')?.sheet ?? '');
    expect(sheet).toMatch(/na jedno nabití 45 minut.*2,6 kg.*minikartáč na čalounění.*HEPA 13/);
  });

  it('names the customer’s needs to both sides, and what nobody may promise only to whoever marks', () => {
    expect(customer.needs).toHaveLength(6);
    expect(flat(s22.figurant.card)).toMatch(/rameno.*schody.*pohovka.*prach.*pračka.*naslepo/);
    expect(shownTo(s22)).not.toMatch(/vyléčí|slib/i);
    expect(s22.criteria.find(({ critical }) => critical)?.id).toBe('potreba');
  });

  it('has an exemplary row to each feature that nobody finds in what the candidate reads, hints or the key', () => {
    for (const { example } of features)
      for (const text of [example.advantage, example.benefit]) {
        expect(text.length).toBeGreaterThan(30);
        expect(`${shownTo(s22)} ${s22.figurant.card}`).not.toContain(text.slice(0, 24));
        expect(phrases.every((phrase) => phrase.length < 30)).toBe(true);
      }
  });
});

describe('S23 (PL-19, PL-27)', () => {
  const s23 = byId('S23');
  const { cards, dimensions } = statementsStimulus.parse(s23.stimulus);
  const keyed = (dimension: string, option: string) => cards.filter(({ key }) => key[dimension]?.[0] === option).length;

  it('has twelve cards in three dimensions, each of the five difficult types once and each DISC type more than once', () => {
    expect(cards).toHaveLength(12);
    expect(dimensions.map(({ id, options }) => [id, options.length])).toEqual([
      ['disc', 4],
      ['nastaveni', 5],
      ['obtizny', 6],
    ]);
    expect(dimensions[2]?.options.map(({ id }) => keyed('obtizny', id))).toEqual([7, 1, 1, 1, 1, 1]);
    for (const { id } of dimensions[0]?.options ?? []) expect(keyed('disc', id), id).toBeGreaterThanOrEqual(2);
    for (const { id } of dimensions[1]?.options ?? []) expect(keyed('nastaveni', id), id).toBeGreaterThanOrEqual(1);
  });

  it('says nothing of the key where the candidate reads, and no difficult type in a statement', () => {
    expect(shownTo(s23)).not.toMatch(/k\d\d („|svádí)|klíč/i);
    for (const { text } of cards) expect(text).not.toMatch(/lítost|povýšen|útoč|vydír|DISC/i);
  });

  it('asks for nine of twelve, whom loudness and a mentioned operation lead astray', () => {
    const trap = (id: string) => cards.find((card) => card.id === id);
    expect(trap('k11')).toMatchObject({ text: expect.stringMatching(/křičím.*silnice/), key: { obtizny: ['zadny'] } });
    expect(trap('k12')).toMatchObject({ text: expect.stringMatching(/operaci/), key: { obtizny: ['zadny'] } });
    expect(s23.criteria.slice(0, 2).every(({ met }) => /aspoň 9 z\s12/.test(met))).toBe(true);
  });
});

describe('S20 (CZ-25, PL-8)', () => {
  const s20 = byId('S20');
  const { questions, shows } = oralStimulus.parse(s20.stimulus);

  it('asks six questions, shown as they are asked, two minutes each', () => {
    expect(shows).toBe('text');
    expect(questions.map(({ time }) => time?.seconds)).toEqual(Array(6).fill(120));
  });

  it('has an expected answer to each, of which nothing stands in what the candidate reads', () => {
    for (const { key } of questions) {
      expect(key.length).toBeGreaterThan(100);
      expect(shownTo(s20)).not.toContain(flat(key).slice(0, 24));
    }
  });
});

describe('S21 (PL-2, PL-4)', () => {
  const { items, draw, time, pass, showResult } = theoryStimulus.parse(byId('S21').stimulus);

  it('draws fifteen of more than twenty items, of both kinds, in half an hour, at 55 percent', () => {
    expect(items.length).toBeGreaterThanOrEqual(20);
    expect([draw, time.seconds, pass.percent, showResult]).toEqual([15, 1_800, 55, false]);
    expect(items.filter(({ several }) => several).length).toBeGreaterThanOrEqual(3);
  });

  it('has keys as the law says: the last day of a complaint is counted a second time', () => {
    const right = (id: string) => {
      const item = items.find((one) => one.id === id);
      const options = item?.options ?? [];
      const key = item?.key ?? [];
      return flat(
        options
          .filter((option) => key.includes(option.id))
          .map(({ text }) => text)
          .join(' '),
      );
    };
    const last = daysAfter(today, 30);
    expect([last, weekday(last)]).toEqual(['2026-06-13', 6]);
    expect(right('konec-lhuty')).toBe('pondělí 15. 6. 2026');
    expect(right('odstoupeni')).toMatch(/14 dnů ode dne převzetí/);
    expect(right('vady')).toBe('Do 24 měsíců.');
    expect(right('lhuta')).toMatch(/^Do 30 dnů včetně víkendů/);
  });

  it('has the right option in no place more often than chance would', () => {
    const places = items.map(({ options, key }) => options.findIndex(({ id }) => id === key[0]));
    expect(new Set(places).size).toBeGreaterThan(2);
  });
});
