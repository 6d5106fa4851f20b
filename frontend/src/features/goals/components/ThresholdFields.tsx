import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/shared/ui/Checkbox';
import { NumberField } from '@/shared/ui/NumberField';
import type { ThresholdsDraft } from '../api/useSaveKeyResult';
import { faultIn } from '../figures/faultIn';
import { FAULTS } from '../figures/keyResultFaults';
import styles from './Form.module.css';

interface ThresholdFieldsProps {
  own: ThresholdsDraft | null;
  inherited: ThresholdsDraft;
  error: Error | null;
  onChange: (own: ThresholdsDraft | null) => void;
}

const FIELDS = ['watch', 'behind', 'ahead'] as const;

/** From how many points of lag on it is watched or behind: inherited, or its own. */
export function ThresholdFields({ own, inherited, error, onChange }: ThresholdFieldsProps) {
  const { t } = useTranslation();
  const fault = faultIn(error, ...FAULTS.thresholds);
  return (
    <>
      <Checkbox
        label={t('goals.thresholds.own')}
        checked={own !== null}
        onChange={(wanted) => {
          onChange(wanted ? inherited : null);
        }}
      />
      {own && (
        <div className={styles.row}>
          {FIELDS.map((field) => (
            <NumberField
              key={field}
              label={t(`goals.thresholds.${field}`)}
              value={own[field]}
              fault={field === 'watch' ? fault : undefined}
              onChange={(typed) => {
                onChange({ ...own, [field]: typed });
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}
