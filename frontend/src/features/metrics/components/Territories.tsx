import { useTranslation } from 'react-i18next';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { StatusShape } from '@/shared/ui/StatusShape';
import { useTerritories } from '../api/readTerritories';
import { useSettleTerritory } from '../api/settleTerritory';
import styles from './Metrics.module.css';
import { WhosePicker } from './WhosePicker';

/** The words for territories that records carry, each with its unit; nothing where there are none. */
export function Territories() {
  const { t } = useTranslation();
  const { data } = useTerritories();
  const settle = useSettleTerritory();
  if (!data || data.length === 0) return null;
  return (
    <Section title={t('metrics.territories.title')} note={t('metrics.territories.note')}>
      {settle.error && <ProblemNote error={settle.error} />}
      <ul className={styles.starters}>
        {data.map(({ word, facts, unit, unit_id }) => (
          <li key={word}>
            <span>
              {unit_id === null && <StatusShape status="watch" />} <strong>{word}</strong>{' '}
              <span className={styles.quiet}>{t('metrics.wordCount', { count: facts })}</span>
            </span>
            <WhosePicker
              label={t('metrics.territories.unitOf', { word })}
              unitsOnly
              chosen={
                unit_id === null ? null : { kind: 'unit', id: unit_id, name: unit ?? '', code: '' }
              }
              onChoose={(chosen) => {
                settle.mutate({ word, unit: chosen?.id ?? null });
              }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
