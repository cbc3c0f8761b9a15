/** What is lacking, in words: of a stage, fact, line, question or outcome that is not open yet. */
import { t } from '../../i18n/i18n.svelte.ts';
import type { CaseView } from '../../machines/projections.ts';
import type { Lack } from '../../scenario/needs.ts';

const longest = 60;
/** Enough to know it by; whoever plays has the whole text on the same screen. */
export function brief(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > longest / 2 ? blank : longest).replace(/[\s,.;:–-]+$/u, '')}…`;
}

type Known = Pick<CaseView, 'figurant' | 'stages'>;

function nameOf({ kind, id }: Extract<Lack, { readonly id: string }>, { figurant, stages }: Known): string {
  const questions = [...(figurant?.mustAsk ?? []), ...(figurant?.objections ?? [])];
  const texts = {
    fact: () => figurant?.ifAsked.find((one) => one.id === id)?.fact,
    right: () => questions.find((one) => one.id === id)?.question,
    wrong: () => questions.find((one) => one.id === id)?.question,
    said: () => figurant?.lines.find((one) => one.id === id)?.text,
    stage: () => stages?.find((one) => one.id === id)?.title,
  };
  return brief(texts[kind]() ?? id);
}

function wordsOf(lack: Lack, known: Known): string {
  switch (lack.kind) {
    case 'facts':
      return t('play.lack.facts', { count: lack.count });
    case 'mood-at-most':
      return t('play.lack.moodAtMost', { mood: lack.mood });
    case 'mood-at-least':
      return t('play.lack.moodAtLeast', { mood: lack.mood });
    case 'complication':
      return t('play.lack.complication');
    case 'fact':
    case 'right':
    case 'wrong':
    case 'said':
    case 'stage':
      return t(`play.lack.${lack.kind}`, { what: nameOf(lack, known) });
  }
}

/** One sentence; undefined when nothing is lacking. */
export function lackWords(lacks: readonly Lack[], known: Known | undefined): string | undefined {
  if (lacks.length === 0 || !known) return undefined;
  return t('play.lack.list', { list: lacks.map((lack) => wordsOf(lack, known)).join(' · ') });
}
