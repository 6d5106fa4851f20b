import { useLanguage } from './useLanguage';

/** A name that people gave: its English form only where it has one. */
export function useNameOf(): (named: { name: string; name_en: string }) => string {
  const { language } = useLanguage();
  return ({ name, name_en }) => (language === 'en' && name_en !== '' ? name_en : name);
}
