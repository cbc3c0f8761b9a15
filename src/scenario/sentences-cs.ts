/** Czech wording of problems for authors who may never have seen YAML. Only words; places come with the problem. */
import type { Expectation, Found, NameKind, Obstacle, ReachKind } from './problem.ts';
import type { Wording } from './sentences.ts';

const quote = (text: string): string => `„${text}“`;
/** More than a dozen names are no help. */
const most = 12;
const list = (names: readonly string[]): string =>
  names.slice(0, most).map(quote).join(', ') + (names.length > most ? ` a dalších ${names.length - most}` : '');
/** A wrong code often shows the intended one next to it: propose one, or name all. */
const offer = (nearest: string, known: readonly string[]): string =>
  nearest ? `Neměli jste na mysli ${quote(nearest)}?` : known.length > 0 ? `Na výběr je: ${list(known)}.` : '';
/** Numbers in Czech take three forms. */
const count = (n: number, one: string, few: string, many: string): string =>
  `${n.toLocaleString('cs')} ${n === 1 ? one : n > 1 && n < 5 ? few : many}`;
const signs = (n: number): string => count(n, 'znak', 'znaky', 'znaků');
const items = (n: number): string => count(n, 'položka', 'položky', 'položek');

function range(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return ` od ${min} do ${max}`;
  if (min !== undefined) return ` od ${min} výš`;
  return max !== undefined ? ` nejvýš ${max}` : '';
}

function wanted({ kind, min, max, values }: Expectation): string {
  switch (kind) {
    case 'text':
      return 'text';
    case 'integer':
      return `celé číslo${range(min, max)}`;
    case 'number':
      return `číslo${range(min, max)}`;
    case 'boolean':
      return '„true“ (ano), nebo „false“ (ne)';
    case 'list':
      return 'seznam (každá položka na novém řádku začíná pomlčkou a mezerou, prázdný seznam se píše [])';
    case 'fields':
      return 'skupina polí „název: hodnota“, každé na vlastním odsazeném řádku';
    case 'choice':
      return values && values.length > 1 ? `jedna z hodnot ${list(values)}` : `hodnota ${list(values ?? [])}`;
    case 'id':
      return 'označení z písmen bez háčků a čárek, číslic, teček a pomlček (nejvýš 64 znaků, například „filtr-zdarma“)';
    case 'letter':
      return 'jedno malé písmeno kritéria, například „a“';
    case 'row':
      return 'číslo řádku požadavků, například „CZ-17“';
    case 'event':
      return 'název události kanálu, například „chat.fellSilent“';
    case 'file':
      return 'název souboru bez složky, zakončený „.yaml“';
    case 'date':
      return 'datum ve tvaru rok-měsíc-den, například „2026-05-14“';
    case 'time':
      return 'čas v uvozovkách ve tvaru hodiny:minuty, například "10:00"';
    case 'date-time':
      return 'datum a čas ve tvaru „2026-05-14T08:42“';
    case 'counted-day':
      return 'den, pevný nebo počítaný, například „today+30d“';
    case 'email':
      return 'e-mailová adresa';
    case 'anything':
      return 'jiná hodnota';
  }
}

function there({ kind, text }: Found, expected: Expectation): string {
  switch (kind) {
    case 'nothing':
      return 'není tam nic';
    case 'list':
      return 'je tam seznam';
    case 'fields':
      return 'je tam skupina polí';
    case 'text':
      return `je tam ${quote(text)}`;
    default: {
      // Unquoted 5 or true is not text for YAML, whatever the author meant.
      const asText = !['integer', 'number', 'boolean', 'list', 'fields'].includes(expected.kind);
      const what = kind === 'number' ? 'číslo' : 'hodnota ano/ne';
      return asText ? `je tam ${what} ${text} – napište ${quoted(text)} v uvozovkách` : `je tam ${quote(text)}`;
    }
  }
}
/** Behind a comma in braces YAML begins another field. */
const looksLikeText = (name: string): boolean => /\s/.test(name.trim());
const quoted = (text: string): string => `"${text}"`;

const nameKinds: Record<NameKind, string> = {
  fact: 'skrytá skutečnost',
  question: 'otázka ani námitka',
  line: 'připravená věta',
  stage: 'fáze',
  sign: 'skutečnost, otázka, věta ani událost',
  customer: 'zákazník',
  order: 'objednávka',
  product: 'zboží',
  code: 'kód události',
  department: 'oddělení',
  step: 'krok schématu',
};
const reachKinds: Record<ReachKind, string> = {
  fact: 'skrytá skutečnost',
  question: 'otázka',
  line: 'věta',
  stage: 'fáze',
  outcome: 'výsledek',
};
const number = (n: number): string => n.toLocaleString('cs');
const crowns = (n: number): string => `${number(n)} Kč`;

function obstacle(because: Obstacle): string {
  switch (because.kind) {
    case 'needs':
      return `potřebuje, aby napřed nastala ${reachKinds[because.what]} ${quote(because.name)}, a ta nastat nemůže.`;
    case 'too-few-facts':
      return `potřebuje ${count(because.count, 'sdělenou skutečnost', 'sdělené skutečnosti', 'sdělených skutečností')}, dosáhnout jich lze jen ${because.there}.`;
    case 'mood-stays-above':
      return `nálada by musela klesnout na ${because.mood}, pravidla ji však dostanou nejníž na ${because.reached}. Přidejte pravidlo do „mood.down“, nebo podmínku zmírněte.`;
    case 'mood-stays-below':
      return `nálada by musela stoupnout na ${because.mood}, pravidla ji však dostanou nejvýš na ${because.reached}. Přidejte pravidlo do „mood.up“, nebo podmínku zmírněte.`;
    case 'no-complication':
      return 'čeká na komplikaci, ale případ žádnou nemá.';
    case 'together':
      return 'každá z jeho podmínek splnit jde, ale ne všechny najednou.';
  }
}

export const czech: Wording = {
  where: (file, line) => `${file}, řádek ${line}`,
  field: (name) => (name ? quote(name) : 'na začátku souboru'),
  says: {
    'file-too-large': ({ bytes, max }) =>
      `soubor má ${Math.ceil(bytes / 1000)} kB, povoleno je nejvýš ${max / 1000} kB. Rozdělte ho, nebo zkraťte texty.`,
    'file-empty': () => 'soubor je prázdný.',
    'not-fields': () => 'soubor se má skládat z řádků „název: hodnota“; za dvojtečkou musí být obyčejná mezera.',
    'yaml-tab': () => 'řádek je odsazený tabulátorem. Odsazujte jen mezerami, po dvou na každou úroveň.',
    'yaml-indent': () =>
      'odsazení nesedí s řádky nad ním. Pole, která patří k sobě, musí začínat pod sebou ve stejném sloupci.',
    'yaml-quote': ({ quote: sign }) => `text tu začíná znakem ${sign}, ale uvozovky na konci chybí.`,
    'yaml-duplicate': ({ name, firstLine }) =>
      `pole ${quote(name)} je tu podruhé, poprvé je na řádku ${firstLine}. Jedno z nich smažte.`,
    'yaml-alias': ({ sign }) =>
      `hodnota začíná ${quote(sign)}. Odkazy YAML (znaky & a *) tu nejsou dovolené; má-li to být text, dejte ho do uvozovek.`,
    'yaml-tag': ({ tag }) =>
      `hodnota začíná ${quote(tag)}. Značky YAML (znak !) tu nejsou dovolené; má-li to být text, dejte ho do uvozovek.`,
    'yaml-start': ({ sign }) => `text nesmí začínat znakem ${quote(sign)}. Dejte ho celý do uvozovek.`,
    'yaml-escape': ({ escape }) =>
      `v textu v uvozovkách "…" má zpětné lomítko zvláštní význam a ${quote(escape)} nic neznamená. Použijte apostrofy '…'.`,
    'yaml-colon': () =>
      'na řádku je další dvojtečka s mezerou, nebo je následující řádek odsazený navíc. Text, v němž je dvojtečka, dejte do uvozovek.',
    'yaml-no-colon': () =>
      'chybí tu dvojtečka a za ní obyčejná mezera. Má-li to být pokračování textu nad ním, odsaďte řádek víc.',
    'yaml-bracket': ({ bracket }) => `seznam nebo skupina v závorkách není ukončena; chybí ${quote(bracket)}.`,
    'yaml-documents': () => 'čára „---“ tu začíná druhý dokument. V souboru smí být jen jeden; oddělovač smažte.',
    'yaml-depth': () => 'soubor má příliš mnoho úrovní vnoření.',
    'yaml-syntax': ({ detail }) =>
      `tomuto místu nelze rozumět. Zkontrolujte uvozovky, dvojtečky a pomlčky. (Hlášení YAML: ${detail})`,
    missing: ({ expected }, field) => `chybí pole ${field}. Má v něm být ${wanted(expected)}.`,
    empty: ({ expected }, field) => `pole ${field} je prázdné. Má v něm být ${wanted(expected)}.`,
    'wrong-value': ({ expected, found }, field) =>
      `v poli ${field} má být ${wanted(expected)}, ${there(found, expected)}.`,
    'too-long': ({ length, max }, field) =>
      `text v poli ${field} má ${signs(length)}, vejde se nejvýš ${max.toLocaleString('cs')}. Zkraťte ho.`,
    'too-many': ({ count: n, max }, field) => `v seznamu ${field} je ${items(n)}, povoleno je nejvýš ${max}.`,
    'too-few': ({ count: n, min }, field) =>
      n === 0
        ? `seznam ${field} je prázdný, doplňte aspoň ${min}.`
        : `v seznamu ${field} je ${items(n)}, má jich být aspoň ${min}.`,
    'unknown-field': ({ name, nearest, known }) =>
      looksLikeText(name)
        ? `${quote(name)} vypadá jako kus textu, ne jako název pole. Ve složených závorkách dejte text, v němž je čárka, do uvozovek.`
        : `pole ${quote(name)} sem nepatří. ${offer(nearest, known)}`.trim(),
    'unknown-channel': ({ name, nearest, known }) => `kanál ${quote(name)} neznáme. ${offer(nearest, known)}`.trim(),
    other: ({ detail }, field) => `hodnota v poli ${field} nevyhovuje (${detail}).`,
    'duplicate-id': ({ id, firstLine }) =>
      `označení ${quote(id)} je tu podruhé, poprvé je na řádku ${firstLine}. Každé smí být jen jednou.`,
    'other-qualification': ({ name, known }, field) =>
      `v poli ${field} je ${quote(name)}, ale zkouška je podle kvalifikace ${quote(known)}.`,
    'unknown-competence': ({ name, known }) =>
      `odborná způsobilost ${quote(name)} v kvalifikaci není. Na výběr je: ${list(known)}.`,
    'unknown-letter': ({ competence, name, known }) =>
      `odborná způsobilost ${competence} nemá kritérium ${quote(name)}. Na výběr je: ${list(known)}.`,
    'by-or-to': ({ both }, field) =>
      both
        ? `pravidlo ${field} má obě pole „by“ (o kolik) i „to“ (na kolik). Nechte jen jedno.`
        : `pravidlu ${field} chybí, jak se nálada změní. Doplňte buď „by“ (o kolik), nebo „to“ (na kolik).`,
    'threshold-rule': ({ rule }) =>
      rule === 'threshold'
        ? 'pravidlo je „threshold“, ale chybí pole „threshold“ (kolik procent, v čem a kdo práh stanovil). Doplňte ho.'
        : `pole „threshold“ platí jen s pravidlem „threshold“; tady je ${quote(rule)}. Změňte pravidlo, nebo pole smažte.`,
    'complication-late': ({ at, working }, field) =>
      `komplikace má přijít ve ${at}. sekundě (${field}), ale na práci je jen ${working} s. Posuňte ji dřív.`,
    leak: ({ excerpt, where }, field) =>
      `v poli ${field} uchazeč dostane slova ${quote(excerpt)}, která stojí v tajném poli ${quote(where)}. Jedno z nich napište jinak.`,
    // what may be written short
    'missing-language': ({ name, known }, field) =>
      `text v poli ${field} chybí v jazyce ${quote(name)}; je tu jen ${list(known)}. Doplňte ho.`,
    'unknown-placeholder': ({ name, nearest, known }, field) =>
      `zástupný text {{${name}}} v poli ${field} neznáme. ${offer(nearest, known)} Dny se píší například {{today+30d}}.`,
    'chart-unreached': ({ name }) =>
      `do kroku ${quote(name)} schématu nic nevede. Odkažte na něj z jiného kroku, nebo ho vynechte.`,
    'no-sound': ({ name, nearest, known }) =>
      `zvuk ${quote(name)} v balíčku není. ${offer(nearest, known) || 'Položte ho do složky „audio“ vedle případů (.ogg, .mp3 nebo .wav).'}`,
    'not-a-sound': ({ name }) =>
      `soubor ${quote(name)} není podle prvních bajtů zvuk Ogg, MP3 ani WAV, ať se jmenuje jakkoli. Uložte nahrávku znovu v jednom z těchto formátů.`,
    'sound-too-large': ({ name, bytes, max }) =>
      `zvuk ${quote(name)} má ${Math.ceil(bytes / 1000)} kB; smí mít nejvýš ${max / 1000} kB. Uložte ho jako Ogg Opus, jeden kanál, kolem 24 kb/s.`,
    'unknown-text': ({ name, nearest, known }) =>
      `text ${quote(name)} ve světě balíčku není. ${offer(nearest, known)}`.trim(),
    'variant-values': ({ name, missing, extra }) =>
      `varianta ${quote(name)} se od první liší v něčem jiném než v hodnotách: ${[
        ...(missing.length > 0 ? [`chybí ${list(missing)}`] : []),
        ...(extra.length > 0 ? [`navíc je ${list(extra)}`] : []),
      ].join(', ')}.`,
    // names inside a case
    'unknown-name': ({ what, name, nearest, known }, field) =>
      `v poli ${field} je ${quote(name)}, ale ${nameKinds[what]} toho označení tu není. ${offer(nearest, known)}`.trim(),
    'other-channel-event': ({ name, channel, known }, field) =>
      `v poli ${field} je událost ${quote(name)}, kterou kanál ${quote(channel)} nezná. ${offer('', known)}`.trim(),
    'fact-twice': ({ name, firstLine }) =>
      `skrytá skutečnost ${quote(name)} říká slovo od slova totéž co ta na řádku ${firstLine}. Jednu z nich smažte.`,
    'needs-both': ({ name }, field) =>
      `${field} chce, aby na otázku ${quote(name)} přišla dobrá i špatná odpověď zároveň. Nechte jen jedno.`,
    // ways through a case
    unreachable: ({ what, name, because }) =>
      `${reachKinds[what]} ${quote(name)} nemůže nikdy nastat: ${obstacle(because)}`,
    'no-way-out': ({ mood }) =>
      `při náladě ${mood} nemá nepovedený rozhovor čím skončit: žádný výsledek nemá splnitelné „needs“. Přidejte do „wrong“ výsledek bez podmínek.`,
    // against the world
    'other-world-date': ({ name, known }) =>
      `případ se odehrává ${name}, ale „dnešek“ světa je ${known}. Mají být stejné, jinak neplatí lhůty.`,
    'unknown-record': ({ name, nearest }, field) =>
      `v poli ${field} je ${quote(name)}, ale ve světě balíčku takový záznam není. ${offer(nearest, [])}`.trim(),
    'record-not-listed': ({ name }, field) =>
      `v poli ${field} je ${quote(name)}, chybí však v seznamu „records“. Doplňte ho tam.`,
    'other-price': ({ product, found, known }, field) =>
      `v poli ${field} stojí ${product} ${crowns(found)}, ve světě balíčku ${crowns(known)}. Sjednoťte to.`,
    'wrong-weekday': ({ found, right }, field) => `v poli ${field} je ${quote(found)}, podle kalendáře je to ${right}.`,
    'no-such-day': ({ found }, field) => `v poli ${field} je ${quote(found)}, takový den v kalendáři není.`,
    'wrong-sum': ({ found, right }, field) => `v poli ${field} je ${quote(found)}, správně vychází ${number(right)}.`,
    'wrong-figure': ({ name, is, right }) =>
      `částka ${quote(name)} má být ${number(is)}, vychází však ${number(right)}.`,
    'unused-figure': ({ name, text }) =>
      `částka ${quote(name)} (${text}) nestojí v žádném výsledku, odpovědi ani kritériu. Napište ji tam, nebo ji smažte.`,
    'wrong-day': ({ name, is, right }) => `den ${quote(name)} má být ${is}, vychází však ${right}.`,
    'not-a-day': ({ name }) => `${quote(name)} není den, který by šlo spočítat. Pište například „today+30d“.`,
    'figure-name': ({ name, nearest }) =>
      `v součtu je ${quote(name)}, ale zboží s tím kódem ve světě balíčku není. ${offer(nearest, [])}`.trim(),
    // what the case says to the desk
    'hidden-field': ({ record, name, nearest, known }, field) =>
      known.length === 0
        ? `v poli ${field} se u záznamu ${quote(record)} skrývá pole ${quote(name)}; takový záznam jde skrýt jen celý.`
        : `v poli ${field} se skrývá pole ${quote(name)}, které záznam ${quote(record)} nemá nebo ho skrýt nejde. ${offer(nearest, known)}`.trim(),
    'code-not-offered': ({ name, known }, field) =>
      `v poli ${field} je kód ${quote(name)}, který uchazeč v tomto případu nemá na výběr. ${offer('', known)}`.trim(),
    'truth-sum': ({ is, known }, field) =>
      `v poli ${field} je ${crowns(is)}, ale mezi částkami případu („figures“) taková není: ${known.map(crowns).join(', ')}.`,
    'truth-day': ({ is, known }, field) =>
      `v poli ${field} je ${is}, ale mezi dny případu („days“) takový není: ${known.join(', ')}.`,
    'world-figure': ({ name, is, where }) =>
      `částku ${quote(name)} (${crowns(is)}) má uchazeč sečíst, ale sečtená stojí v záznamu ${quote(where)}. Skryjte ji tam („workplace.hides“).`,
    'world-leak': ({ excerpt, where, secret }) =>
      `slova ${quote(excerpt)} z tajného pole ${quote(secret)} si uchazeč přečte ve světě balíčku pod ${quote(where)}. Napište jedno jinak, nebo záznam skryjte („workplace.hides“).`,
    // inside a world
    'world-total': ({ name, is, right }) =>
      `${name} má celkem ${crowns(is)}, součet položek a dopravy je však ${crowns(right)}.`,
    'world-order': ({ name, first, second }) => `${name}: ${second} je dřív než ${first}. Opravte jedno z dat.`,
    'world-future': ({ name, day, today }) => `${name}: ${day} je až po „dnešku“ světa (${today}).`,
  },
};
