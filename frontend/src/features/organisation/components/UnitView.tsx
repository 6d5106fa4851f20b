import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ORGANISATION, unitPath } from '@/shared/navigation/paths';
import { Tag } from '@/shared/ui/Tag';
import type { Unit } from '../api/readUnit';
import { PeopleOfUnit } from './PeopleOfUnit';
import { useOrganisationReader } from './reader';
import { UnitActions } from './UnitActions';
import styles from './UnitView.module.css';
import { useNameOf } from '@/shared/i18n/useNameOf';

/** A unit: where it hangs, who leads it, what can be done, and its people. */
export function UnitView({ unit, personId }: { unit: Unit; personId: string | null }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { writes } = useOrganisationReader();
  return (
    <>
      <nav aria-label={t('organisation.line')} className={styles.line}>
        <Link to={ORGANISATION} className={styles.back}>
          {t('organisation.allUnits')}
        </Link>
        {unit.line.map((one) => (
          <Link key={one.id} to={unitPath(one.id)}>
            {nameOf(one)}
          </Link>
        ))}
      </nav>
      <header className={styles.head}>
        <h2>{nameOf(unit)}</h2>
        <Tag>{t(`organisation.kind.${unit.kind}`)}</Tag>
        <span className={styles.code}>{unit.code}</span>
      </header>
      <p className={styles.facts}>
        {unit.head
          ? t('organisation.ledBy', { name: unit.head.name })
          : t('organisation.nobodyLeads')}
        {' · '}
        {t('organisation.people', { count: unit.people })}
        {unit.units > 0 && ` · ${t('organisation.unitsBelow', { count: unit.units })}`}
      </p>
      {writes && <UnitActions unit={unit} />}
      <PeopleOfUnit unit={unit} personId={personId} />
    </>
  );
}
