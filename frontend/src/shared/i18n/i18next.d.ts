import 'i18next';
import type { zh } from './zh';

/** Keys are checked by the compiler: one that no dictionary has does not build. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}
