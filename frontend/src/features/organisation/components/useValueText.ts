import { useTranslation } from 'react-i18next';

/** A value as people read it: yes and no in words. */
export function useValueText(): (value: string) => string {
  const { t } = useTranslation();
  return (value) => {
    if (value === 'true') return t('organisation.attributes.yes');
    return value === 'false' ? t('organisation.attributes.no') : value;
  };
}
