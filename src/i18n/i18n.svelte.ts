/** Translations as reactive state. Keys are checked by the compiler; plural rules, dates and numbers are i18next's and
 *  Intl's. Only the start screen's words are there from the beginning; `loadTexts` brings the rest with the first other
 *  screen (speed.md P8). Knows no screen. */
import i18next from 'i18next';
import { createSubscriber } from 'svelte/reactivity';
import type { cs } from './cs.ts';
import { csStart } from './cs-start.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof cs };
  }
}

export const languages = ['cs', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'hovorna.language';
const start = { cs: () => Promise.resolve(csStart), en: async () => (await import('./en-start.ts')).enStart };
const whole = { cs: async () => (await import('./cs.ts')).cs, en: async () => (await import('./en.ts')).en };

const instance = i18next.createInstance({
  lng: 'cs',
  fallbackLng: 'cs',
  resources: { cs: { translation: csStart } },
  interpolation: { escapeValue: false },
});
void instance.init();

const locale = () => (instance.language === 'cs' ? 'cs-CZ' : 'en-GB');
const format = (options: Intl.DateTimeFormatOptions) => (at: number) =>
  new Intl.DateTimeFormat(locale(), options).format(at);
// `{{at, time}}`, `{{at, day}}`, `{{at, moment}}` in the strings
instance.services.formatter?.add('time', (at: number) => timeOf(at));
instance.services.formatter?.add('day', (at: number) => dayOf(at));
instance.services.formatter?.add('moment', (at: number) => momentOf(at));

const track = createSubscriber((update) => {
  instance.on('languageChanged', update);
  return () => instance.off('languageChanged', update);
});

/** Has a screen beyond the start screen been opened? */
let beyondStart = false;
const loaded: string[] = [];

async function load(next: Language): Promise<void> {
  const part = beyondStart ? whole : start;
  const name = `${next} ${beyondStart}`;
  if (loaded.includes(name)) return;
  instance.addResourceBundle(next, 'translation', await part[next](), true, true);
  loaded.push(name);
}

/** All words of the language in use; to be awaited before any screen but the first. */
export async function loadTexts(): Promise<void> {
  beyondStart = true;
  // Czech stands in for what another language lacks
  await Promise.all([load('cs'), load(language.current)]);
}

export const t = new Proxy(instance.t, { apply: (f, self, args) => (track(), Reflect.apply(f, self, args)) });

/** 10:42:05 */
export const timeOf = (at: number): string => (
  track(),
  format({ hour: 'numeric', minute: '2-digit', second: '2-digit' })(at)
);
/** 22. 11. 2026 */
export const dayOf = (at: number): string => (track(), format({ dateStyle: 'medium' })(at));
/** 22. 11. 2026 8:05:10 */
export const momentOf = (at: number): string => (track(), format({ dateStyle: 'medium', timeStyle: 'medium' })(at));

export const language = {
  get current(): Language {
    track();
    return instance.language === 'en' ? 'en' : 'cs';
  },
};

export async function setLanguage(next: Language): Promise<void> {
  await load(next);
  await instance.changeLanguage(next);
  document.documentElement.lang = next;
  localStorage.setItem(storageKey, next);
}

/** The language chosen on this computer before; Czech otherwise (the exam's language). */
export const restoreLanguage = (): Promise<void> =>
  setLanguage(localStorage.getItem(storageKey) === 'en' ? 'en' : 'cs');
