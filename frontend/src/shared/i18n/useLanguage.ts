import { useTranslation } from 'react-i18next';
import type { Label } from '@/shared/api/types';
import type { Language } from './language';

/** The reader's language, and how to read a name that comes in both. */
export function useLanguage(): { language: Language; read: (label: Label) => string } {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return { language, read: (label) => label[language] };
}
