import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/Section';
import type { Unit } from '../api/readUnit';
import { Attributes } from './Attributes';
import { Stays } from './Stays';

/** What is known of a unit besides its people: its calendar, who led it, where it hung, its attributes. */
export function UnitSide({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const calendar = unit.calendar
    ? unit.calendar.name
    : unit.inherited
      ? t('organisation.calendar.inherited', { name: unit.inherited.name })
      : t('organisation.calendar.cycle');
  return (
    <>
      <Section title={t('organisation.headsTitle')}>
        <Stays stays={unit.heads} nobody={t('organisation.nobodyEverLed')} />
      </Section>
      {unit.places.length > 0 && (
        <Section title={t('organisation.placesTitle')}>
          <Stays stays={unit.places} nobody="" />
        </Section>
      )}
      <Section title={t('organisation.action.calendar')}>
        <p>{calendar}</p>
      </Section>
      <Attributes about={{ subject: 'units', subject_id: unit.id }} />
    </>
  );
}
