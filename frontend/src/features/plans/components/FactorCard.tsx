import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { Factor } from '../figures/rule';
import { AmountCell } from './AmountCell';
import styles from './FactorCard.module.css';
import { LookupTable } from './LookupTable';
import { MissingPolicy } from './MissingPolicy';
import { RampSteps } from './RampSteps';

interface FactorCardProps {
  factor: Factor;
  attributes: readonly Schemas['PlanAttribute'][];
  /** `what` names the cell, so that typing on in it is one step to undo; without a factor it is taken out. */
  onChange: (factor: Factor | null, what?: string) => void;
}

/** One factor of the product: what it reads, what it makes of it, and what a missing value means. */
export function FactorCard({ factor, attributes, onChange }: FactorCardProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const name = read(factor.name);
  const code = factor.kind === 'constant' ? null : (factor.attribute ?? 'hired_on');
  const attribute = attributes.find((one) => one.code === code);
  const reads =
    code === 'hired_on' ? t('planRule.factor.hiredOn') : attribute ? read(attribute.name) : code;
  return (
    <section className={styles.card} aria-label={name}>
      <header className={styles.head}>
        <span className={styles.kind}>{t(`planRule.factor.kind.${factor.kind}`)}</span>
        {reads !== null && (
          <span className={styles.kind}>{t('planRule.factor.reads', { reads })}</span>
        )}
        <h4>{name}</h4>
        <button
          type="button"
          className={styles.out}
          aria-label={t('planRule.factor.remove', { name })}
          onClick={() => {
            onChange(null, 'remove');
          }}
        >
          ×
        </button>
      </header>
      {factor.kind === 'lookup' && (
        <LookupTable factor={factor} values={attribute?.values ?? []} onChange={onChange} />
      )}
      {factor.kind === 'ramp' && <RampSteps factor={factor} onChange={onChange} />}
      {factor.kind === 'number' && (
        <p className={styles.note}>{t('planRule.factor.numberItself')}</p>
      )}
      {factor.kind === 'constant' && (
        <AmountCell
          label={name}
          value={factor.value}
          live
          allowEmpty={false}
          onCommit={(value) => {
            onChange({ ...factor, value }, 'value');
          }}
        />
      )}
      {factor.kind !== 'constant' && (
        <MissingPolicy
          missing={factor.missing ?? { use: 'error' }}
          onChange={(missing, what) => {
            onChange({ ...factor, missing }, what);
          }}
        />
      )}
    </section>
  );
}
