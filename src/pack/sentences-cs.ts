/** The problems of a pack's file in Czech. */
import type { PackWording } from './sentences.ts';

const kB = (bytes: number) => `${Math.ceil(bytes / 1000).toLocaleString('cs-CZ')} kB`;

export const czech: PackWording = {
  'archive-too-large': ({ bytes, max }) => `Soubor má ${kB(bytes)}; balíček smí mít nejvýš ${kB(max)}.`,
  'not-a-zip': () => 'Tohle není soubor ZIP. Vyberte ZIP balíčku, nebo všechny jeho soubory YAML najednou.',
  'zip-damaged': () => 'Soubor ZIP je poškozený nebo není celý. Vezměte jinou kopii, nebo ho vytvořte znovu.',
  'zip-locked': ({ file }) =>
    `Soubor „${file}“ je zamčený heslem ZIPu, které chrání jen málo. Balíček raději zapečeťte (npm run scenarios seal).`,
  'zip-method': ({ file }) =>
    `Soubor „${file}“ je zabalený způsobem, který tu nejde přečíst. Vytvořte ZIP znovu s běžným nastavením (Deflate).`,
  'too-many-files': ({ count, max }) => `Souborů v balíčku je ${count}; smí jich být nejvýš ${max}.`,
  'file-too-large': ({ file, bytes, max }) =>
    `Soubor „${file}“ má ${kB(bytes)}; jeden soubor smí mít nejvýš ${kB(max)}.`,
  'unpacked-too-large': ({ bytes, max }) => `Rozbalený by balíček měl ${kB(bytes)}; smí mít nejvýš ${kB(max)}.`,
  'bad-path': ({ file }) =>
    `Název „${file}“ vede ven ze složky balíčku, nebo na některém počítači nemůže být názvem souboru. Přejmenujte ho a vytvořte ZIP znovu.`,
  'bad-kind': ({ file }) =>
    `Soubor „${file}“ do balíčku nepatří: smí v něm být jen .yaml, .yml, .md, .txt, LICENSE a zvuk (.ogg, .mp3, .wav).`,
  'same-name': ({ file }) => `Soubor „${file}“ je v balíčku dvakrát. Každý název smí být jen jednou.`,
  'not-text': ({ file }) => `Soubor „${file}“ není text v UTF-8. Uložte ho v editoru v tomto kódování.`,
  'no-manifest': () => 'Chybí pack.yaml. Má ležet v balíčku hned nahoře, ne v podsložce.',
  'not-sealed': () => 'Tohle není zapečetěný balíček. Vyberte soubor s koncovkou .hovorna.',
  'sealed-truncated': ({ bytes, expected }) =>
    `Soubor není celý: má ${kB(bytes)} z ${kB(expected)}. Zkopírujte nebo stáhněte ho znovu.`,
  'sealed-damaged': () => 'Soubor je poškozený; heslem to není. Vezměte jinou kopii.',
  'sealed-newer': ({ version, known }) =>
    `Soubor vytvořila novější verze aplikace (formát ${version}, zdejší zná ${known}). Otevřete ho v té.`,
  'wrong-passphrase': () => 'Tohle heslo to není. Soubor je v pořádku, zkuste to znovu.',
};
