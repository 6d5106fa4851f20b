import { useTranslation } from 'react-i18next';
import type { Missing as Any } from '../figures/rule';
import { AmountCell } from './AmountCell';
import styles from './NodeCard.module.css';

type Missing = Exclude<Any, { use: 'leave' }>;

interface MissingPolicyProps {
  missing: Missing;
  onChange: (missing: Missing, what: string) => void;
}

const FIRST: Readonly<Record<Missing['use'], Missing>> = {
  error: { use: 'error' },
  default: { use: 'default', value: '1' },
  peers_median: { use: 'peers_median', peers: 'unit', times: '1' },
};
const USES = ['error', 'default', 'peers_median'] as const;
const PEERS = ['unit', 'all'] as const;

/** What it means when somebody has no value: missing is not zero. */
export function MissingPolicy({ missing, onChange }: MissingPolicyProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.line}>
      <label>
        {t('planRule.factor.missing.title')}{' '}
        <select
          value={missing.use}
          onChange={(event) => {
            const use = USES.find((one) => one === event.target.value) ?? 'error';
            onChange(FIRST[use], 'missing');
          }}
        >
          {USES.map((use) => (
            <option key={use} value={use}>
              {t(`planRule.factor.missing.${use}`)}
            </option>
          ))}
        </select>
      </label>
      {missing.use === 'peers_median' && missing.peers !== 'attribute' && (
        <select
          aria-label={t('planRule.factor.missing.peers')}
          value={missing.peers}
          onChange={(event) => {
            const peers = PEERS.find((one) => one === event.target.value) ?? 'unit';
            onChange({ ...missing, peers }, 'missing');
          }}
        >
          {PEERS.map((peers) => (
            <option key={peers} value={peers}>
              {t(`planRule.factor.missing.of.${peers}`)}
            </option>
          ))}
        </select>
      )}
      {missing.use === 'peers_median' && missing.peers === 'attribute' && (
        <span>{t('planRule.factor.missing.sameAttribute', { by: missing.by ?? '' })}</span>
      )}
      {missing.use !== 'error' && (
        <span>
          <AmountCell
            label={t(`planRule.factor.missing.${missing.use === 'default' ? 'value' : 'times'}`)}
            value={missing.use === 'default' ? missing.value : (missing.times ?? '1')}
            live
            allowEmpty={false}
            onCommit={(value) => {
              const part = missing.use === 'default' ? { value } : { times: value };
              onChange({ ...missing, ...part }, 'missing.value');
            }}
          />
        </span>
      )}
    </div>
  );
}
