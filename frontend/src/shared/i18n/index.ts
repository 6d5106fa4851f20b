import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { home as homeEn } from './en/home';
import { jobs as jobsEn } from './en/jobs';
import { pace as paceEn } from './en/pace';
import { session as sessionEn } from './en/session';
import { shell as shellEn } from './en/shell';
import { term as termEn } from './en/term';
import { ui as uiEn } from './en/ui';
import { why as whyEn } from './en/why';
import { announceLanguage, firstLanguage, type Language, rememberLanguage } from './language';
import { home } from './zh/home';
import { jobs } from './zh/jobs';
import { pace } from './zh/pace';
import { session } from './zh/session';
import { shell } from './zh/shell';
import { term } from './zh/term';
import { ui } from './zh/ui';
import { why } from './zh/why';

/** The words of the shell and Home, in the build's first file: nothing is fetched, nothing flashes. */
const first = {
  zh: { term, shell, session, pace, home, why, ui, jobs },
  en: {
    term: termEn,
    shell: shellEn,
    session: sessionEn,
    pace: paceEn,
    home: homeEn,
    why: whyEn,
    ui: uiEn,
    jobs: jobsEn,
  },
};

export function startLanguages(wanted: Language = firstLanguage()): void {
  announceLanguage(wanted);
  void i18next.use(initReactI18next).init({
    resources: { zh: { translation: first.zh }, en: { translation: first.en } },
    lng: wanted,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    initAsync: false,
    // A company's words come with its session, a page's with the page.
    react: { bindI18nStore: 'added' },
  });
}

export function changeLanguage(next: Language): void {
  rememberLanguage(next);
  announceLanguage(next);
  void i18next.changeLanguage(next);
}
