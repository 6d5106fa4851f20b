import { useTranslation } from 'react-i18next';
import type { KeyResultCard, MapLine } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { useDifference } from '@/shared/pace/useDifference';
import { RunningClock } from '@/shared/ui/RunningClock';
import { StatusShape } from '@/shared/ui/StatusShape';
import { toneOf } from '@/shared/ui/tone';
import styles from './OpenAlerts.module.css';
import panel from './SidePanel.module.css';

interface OpenAlertsProps {
  alerts: MapLine['alerts'];
  of: KeyResultCard;
}

/** What is open about the chosen node: since when, whom it was told, how likely it is chance. */
export function OpenAlerts({ alerts, of }: OpenAlertsProps) {
  const { t } = useTranslation();
  const difference = useDifference();
  if (alerts.length === 0) return null;
  return (
    <section className={panel.part}>
      <h3>
        {t('map.alerts.title')}{' '}
        <span className={panel.soft}>{t('map.alerts.count', { count: alerts.length })}</span>
      </h3>
      {alerts.map((alert) => (
        <p key={alert.id} className={`${styles.alert} ${toneOf('behind')}`}>
          <StatusShape status="behind" />
          <span>
            <strong>
              {t('map.alerts.told', { names: alert.told.map(({ name }) => name).join('、') })}
            </strong>
            <span className={styles.more}>
              {t('map.alerts.open')} <RunningClock since={alert.opened_at} />
              {' · '}
              {t('map.alerts.gap', { amount: difference(alert.gap, of) })}
              {alert.likelihood !== null &&
                ` · ${t('map.alerts.chance', { share: percent(alert.likelihood, 0) })}`}
            </span>
          </span>
        </p>
      ))}
    </section>
  );
}
