import { useTranslation } from 'react-i18next';
import { changeLanguage } from '@/shared/i18n';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Segmented } from './Segmented';

/** Each language by its own name, so that it is found by whoever cannot read the other. */
const LANGUAGES = [
  { value: 'zh', label: '中文', lang: 'zh-CN' },
  { value: 'en', label: 'English', lang: 'en' },
] as const;

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <Segmented
      legend={t('shell.language')}
      options={LANGUAGES}
      value={language}
      onChange={changeLanguage}
    />
  );
}
