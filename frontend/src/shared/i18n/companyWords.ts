import i18next from 'i18next';
import type { Session } from '@/shared/api/types';
import { term as termEn } from './en/term';
import { type TermForms, termForms } from './termForms';
import { term } from './zh/term';

export type CompanyWords = Session['company']['words'];
export type Term = keyof typeof term;

type Terms = Record<Term, TermForms>;
export const TERMS = Object.keys(term) as Term[];
/** Copies: what i18next was given it writes over. */
export const OWN_WORDS: Record<'zh' | 'en', Terms> = structuredClone({ zh: term, en: termEn });

/** The product's words, with those that a company has of its own in their place. */
export function wordsOf(words: CompanyWords): Record<'zh' | 'en', Terms> {
  const chosen = structuredClone(OWN_WORDS);
  for (const name of TERMS) {
    const word = words[name];
    if (word?.zh) chosen.zh[name] = termForms(word.zh);
    if (word?.en) chosen.en[name] = termForms(word.en, word.en_plural || word.en);
  }
  return chosen;
}

/** From here on every sentence speaks with the company's words. */
export function speakWith(words: CompanyWords): void {
  const chosen = wordsOf(words);
  for (const language of ['zh', 'en'] as const) {
    i18next.addResourceBundle(language, 'translation', { term: chosen[language] }, true, true);
  }
}
