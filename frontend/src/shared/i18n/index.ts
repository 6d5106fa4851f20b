import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { announceLanguage, firstLanguage, type Language, rememberLanguage } from './language';
import { zh } from './zh';

export const dictionaries = { zh: { translation: zh }, en: { translation: en } } as const;

/** Starts with both dictionaries in the build: nothing is fetched, nothing flashes. */
export function startLanguages(first: Language = firstLanguage()): void {
  announceLanguage(first);
  void i18next.use(initReactI18next).init({
    resources: dictionaries,
    lng: first,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

export function changeLanguage(next: Language): void {
  rememberLanguage(next);
  announceLanguage(next);
  void i18next.changeLanguage(next);
}
