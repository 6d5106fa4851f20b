import { useTranslation } from 'react-i18next';
import { StatusShape } from '@/shared/ui/StatusShape';
import { toneOf } from '@/shared/ui/tone';
import type { Channel } from '../api/readChannels';
import { healthOf, SHAPE } from '../figures/health';
import styles from './Channels.module.css';

/** Shape, word and colour: ▼ 连续失败 3 次. */
export function HealthMark({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const health = healthOf(channel);
  return (
    <span className={`${styles.mark} ${toneOf(SHAPE[health])}`}>
      <StatusShape status={SHAPE[health]} />
      {t(`channels.health.${health}`, { count: channel.failures })}
    </span>
  );
}
