import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { movedBy } from '../figures/fates';
import { signed } from '../figures/written';
import styles from './RunPage.module.css';

type ChangeRow = Schemas['ChangeRow'];
type Fate = ChangeRow['fate'];

interface FateCountsProps {
  people: readonly ChangeRow[];
  chosen: Fate | null;
  onChoose: (fate: Fate | null) => void;
}

const FATES = ['more', 'less', 'new', 'withdrawn', 'same'] as const;

/** How many people gain, lose, come, go and stay, and by how much in all; choosing one shows only them. */
export function FateCounts({ people, chosen, onChoose }: FateCountsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.counts} role="group" aria-label={t('plans.run.counts')}>
      {FATES.map((fate) => {
        const those = people.filter((one) => one.fate === fate);
        return (
          <button
            key={fate}
            type="button"
            aria-pressed={chosen === fate}
            onClick={() => {
              onChoose(chosen === fate ? null : fate);
            }}
          >
            <span>{t(`plans.run.fate.${fate}`)}</span>
            <b>
              {t('plans.table.people', { count: those.length })} {signed(movedBy(those))}
            </b>
          </button>
        );
      })}
    </div>
  );
}
