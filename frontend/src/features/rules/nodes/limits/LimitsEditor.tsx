import { useTranslation } from 'react-i18next';
import { NumberField } from '@/shared/ui/NumberField';
import { Select } from '@/shared/ui/Select';
import type { EditorProps } from '../../figures/kind';
import { boundsOf, SIDES, USES } from './bounds';
import styles from '../../components/NodePanel.module.css';
import { without } from '../../figures/without';

/** The least and the most: an amount, a share of the parent's, or a multiple of history. */
export function LimitsEditor({ settings, onChange }: EditorProps) {
  const { t } = useTranslation();
  const bounds = boundsOf(settings);
  return SIDES.map((side) => {
    const bound = bounds[side];
    return (
      <div key={side} className={styles.pair}>
        <Select
          label={t(`ruleNode.limits.${side}`)}
          options={[
            { value: 'none', label: t('ruleNode.limits.use.none') },
            ...USES.map((use) => ({ value: use, label: t(`ruleNode.limits.use.${use}`) })),
          ]}
          value={bound?.use ?? 'none'}
          onChange={(use) => {
            const rest = without(settings, side);
            const value = bound?.value ?? '1';
            onChange(use === 'none' ? rest : { ...rest, [side]: { use, value } }, '');
          }}
        />
        {bound && (
          <NumberField
            label={t(`ruleNode.limits.value.${side}`)}
            value={bound.value}
            onChange={(value) => {
              onChange({ ...settings, [side]: { ...bound, value } }, side);
            }}
          />
        )}
      </div>
    );
  });
}
