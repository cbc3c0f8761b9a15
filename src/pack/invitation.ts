/** The written invitation to an exam (CZ-4): when and where, what to bring, where to read of rights and duties. Made from
 *  the plan's particulars alone: no case is ever given to it, so nothing of a task can stand in it. Pure; in Czech, as the
 *  office that sends it writes. */
import { isDay } from '../exam/day.ts';

export interface InvitationFacts {
  readonly candidate: string;
  readonly exam: string;
  readonly organisation: string;
  readonly examiner: string;
  readonly place: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** `HH:MM`, or empty. */
  readonly time: string;
  /** Where rights, duties and the course of the exam can be read beforehand. */
  readonly duties: string;
  readonly contact: string;
  /** Does it hold calls that are recorded? */
  readonly recorded: boolean;
}

export interface Invitation {
  readonly title: string;
  readonly greeting: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly signature: readonly string[];
}

/** To be filled in by hand. */
const blank = '……………………';
const said = (text: string): string => text.trim() || blank;

function dayInWords(day: string): string {
  if (!isDay(day)) return blank;
  const [year, month, date] = day.split('-').map(Number);
  const weekdays = ['neděle', 'pondělí', 'úterý', 'středa', 'čtvrtek', 'pátek', 'sobota'];
  const weekday = weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? '';
  return `${weekday} ${date}. ${month}. ${year}`;
}

const toBring = [
  'platný průkaz totožnosti (občanský průkaz, cestovní pas, nebo povolení k~pobytu),',
  'lékařské potvrzení o~zdravotní způsobilosti,',
  'doklad o~základním nebo vyšším vzdělání, nebo potvrzení o~účasti v~rekvalifikaci,',
  'záznam z~dřívější zkoušky, pokud má být některá způsobilost uznána,',
  'rozhodnutí o~úpravě podmínek zkoušky, pokud ho máte; pošlete nám ho prosím předem.',
];
const course = [
  'Před začátkem Vás seznámíme s~pracovištěm, s~organizací zkoušky, s~Vašimi právy a~povinnostmi, s~bezpečností a~ochranou zdraví při práci a~s~požární ochranou. Že jste s~nimi byl(a) seznámen(a), potvrdíte podpisem.',
  'Zkouška je veřejná. Koná se na počítači, který pro Vás připravíme; zadání úloh dostanete až při ní.',
];
const recording = {
  yes: 'Hovory při zkoušce se nahrávají jako podklad hodnocení a~pro případné odvolání. Nahrávku si můžete vyžádat.',
  no: 'Zvuk ani obraz se při zkoušce nenahrává. Zapisuje se, co v~aplikaci uděláte, jako podklad hodnocení.',
};

const typeset = (text: string): string => text.replaceAll('~', '\u00a0');

export function invitation(facts: InvitationFacts): Invitation {
  const { candidate, exam, organisation, examiner, place, date, time, duties, contact, recorded } = facts;
  return {
    title: 'Pozvánka ke zkoušce',
    greeting: 'Vážená paní, vážený pane, zveme Vás ke zkoušce z\u00a0profesní kvalifikace.',
    facts: [
      ['Uchazeč', said(candidate)],
      ['Profesní kvalifikace', said(exam)],
      ['Datum', dayInWords(date)],
      ['Začátek', said(time)],
      ['Místo', said(place)],
    ],
    parts: [
      { heading: 'Co si vezměte s\u00a0sebou', lines: toBring.map(typeset) },
      { heading: 'Kde si přečtete o\u00a0právech, povinnostech a\u00a0průběhu zkoušky', lines: [said(duties)] },
      { heading: 'Jak zkouška probíhá', lines: course.map(typeset) },
      { heading: 'Nahrávání', lines: [typeset(recorded ? recording.yes : recording.no)] },
      { heading: 'Když nemůžete přijít, nebo se chcete zeptat', lines: [said(contact)] },
    ],
    signature: [said(organisation), said(examiner)],
  };
}
