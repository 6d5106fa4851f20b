import { useTranslation } from 'react-i18next';
import { Select } from '@/shared/ui/Select';

/** The tables that are installed; the command line knows every country by its code. */
const KINDS = ['china', 'weekdays', 'HK', 'TW', 'SG', 'JP', 'KR', 'DE', 'GB', 'US'] as const;

interface CalendarSourceProps {
  kind: string;
  onKind: (kind: string) => void;
}

/** Out of which table of holidays a year is made. */
export function CalendarSource({ kind, onKind }: CalendarSourceProps) {
  const { t, i18n } = useTranslation();
  const countries = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const nameOf = (one: (typeof KINDS)[number]) =>
    one === 'china' || one === 'weekdays'
      ? t(`settings.calendars.source.${one}`)
      : (countries.of(one) ?? one);
  return (
    <Select
      label={t('settings.calendars.sourceLabel')}
      note={t('settings.calendars.sourceNote')}
      options={KINDS.map((value) => ({ value, label: nameOf(value) }))}
      value={kind as (typeof KINDS)[number]}
      onChange={onKind}
    />
  );
}
