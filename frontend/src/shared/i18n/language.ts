/** The two languages of the product. The browser decides until the reader does. */
export type Language = 'zh' | 'en';

const KEPT = 'throughline.language';
const TAGS = { zh: 'zh-CN', en: 'en' } as const;

export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

let current: Language = 'zh';
export const language = (): Language => current;

/** Makes the document say which language it is in, for readers, fonts and hyphenation. */
export function announceLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = TAGS[next];
}

export const rememberLanguage = (next: Language): void => {
  localStorage.setItem(KEPT, next);
};
