import { useTranslation } from 'react-i18next';
import { StatusShape } from '@/shared/ui/StatusShape';
import { toneOf } from '@/shared/ui/tone';
import type { Connector } from '../api/readConnectors';
import { healthOf, SHAPE } from '../figures/health';
import styles from './HealthMark.module.css';

/** Shape, word and colour: ▼ 连续失败 3 次. */
export function HealthMark({ connector }: { connector: Connector }) {
  const { t } = useTranslation();
  const health = healthOf(connector);
  const count = health === 'failing' ? connector.failures : connector.waiting;
  return (
    <span className={`${styles.mark} ${toneOf(SHAPE[health])}`}>
      <StatusShape status={SHAPE[health]} />
      {t(`connectors.health.${health}`, { count })}
    </span>
  );
}
