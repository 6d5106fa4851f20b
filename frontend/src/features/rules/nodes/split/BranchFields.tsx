import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Select } from '@/shared/ui/Select';
import { type Branch, branchName } from './branches';
import styles from '../../components/NodePanel.module.css';
import { without } from '../../figures/without';

interface BranchFieldsProps {
  branch: Branch;
  onChange: (branch: Branch | null) => void;
}

/** Whom a branch is for: people or units, of one level, of one kind of unit. */
export function BranchFields({ branch, onChange }: BranchFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.fields}>
      <legend>{t('rules.port.branch', { named: branchName(branch.port) })}</legend>
      <Select
        label={t('ruleNode.split.branch.of')}
        options={(['people', 'units'] as const).map((of) => ({
          value: of,
          label: t(`rules.port.${of}`),
        }))}
        value={branch.of}
        onChange={(of) => {
          onChange({ ...branch, of });
        }}
      />
      <div className={styles.pair}>
        <Field
          label={t('ruleNode.split.branch.depth')}
          inputMode="numeric"
          value={branch.depth ?? ''}
          onChange={(event) => {
            const depth = Number.parseInt(event.target.value, 10);
            onChange(Number.isFinite(depth) ? { ...branch, depth } : without(branch, 'depth'));
          }}
        />
        <Field
          label={t('ruleNode.split.branch.unitKind')}
          value={branch.unit_kind ?? ''}
          onChange={({ target: { value } }) => {
            onChange(value === '' ? without(branch, 'unit_kind') : { ...branch, unit_kind: value });
          }}
        />
      </div>
      <Button
        onClick={() => {
          onChange(null);
        }}
      >
        {t('ruleNode.split.branch.remove')}
      </Button>
    </fieldset>
  );
}
