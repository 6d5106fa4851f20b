import { useTranslation } from 'react-i18next';
import type { Team } from '@/shared/api/types';
import { Select } from '@/shared/ui/Select';
import type { AddressChange } from '../figures/peopleQuery';
import styles from './StrandChoice.module.css';

interface StrandChoiceProps {
  team: Team;
  onAddress: (changes: AddressChange) => void;
}

/** By which key result the people are looked at; each says how many alerts wait behind it. */
export function StrandChoice({ team, onAddress }: StrandChoiceProps) {
  const { t } = useTranslation();
  if (team.strand === null || team.strands.length < 2) return null;
  return (
    <div className={styles.choice}>
      <Select
        label={t('team.strand')}
        hideLabel
        value={team.strand}
        options={team.strands.map(({ key, title, alerts }) => ({
          value: key,
          label: alerts > 0 ? t('team.strandAlerts', { title, count: alerts }) : title,
        }))}
        onChange={(strand) => {
          onAddress({ strand });
        }}
      />
    </div>
  );
}
