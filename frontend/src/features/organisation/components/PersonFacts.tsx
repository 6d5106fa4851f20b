import { useTranslation } from 'react-i18next';
import type { Person } from '../api/readPerson';
import styles from './PersonSide.module.css';

/** The plain facts: unit, superior, mail, hired, left. */
export function PersonFacts({ person: { person, superior } }: { person: Person }) {
  const { t } = useTranslation();
  const facts = [
    ['unit', person.unit ?? t('organisation.noUnit')],
    ['superior', superior ?? t('organisation.noSuperior')],
    ['email', person.email],
    ['hired', person.hired_on],
    ['left', person.left_on],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => [
          <dt key={name}>{t(`organisation.fact.${name}`)}</dt>,
          <dd key={`${name} value`}>{value}</dd>,
        ])}
    </dl>
  );
}
