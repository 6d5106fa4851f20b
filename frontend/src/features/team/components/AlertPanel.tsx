import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Team } from '@/shared/api/types';
import { dateIn, shortDate } from '@/shared/format/date';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { ShowMore, useFirst } from '@/shared/ui/ShowMore';
import { useNow } from '@/shared/ui/useNow';
import { spanOf } from '../figures/clockLine';
import styles from './AlertPanel.module.css';
import { AlertRow } from './AlertRow';

/** A minute is the least that a clock shows. */
const TICK = 15_000;

/** As many as stand beside the table; those without an action come first. */
const AT_FIRST = 20;

/** The open alerts with their response clocks, those that nobody has answered first. */
export function AlertPanel({ team, zone }: { team: Team; zone: string }) {
  const { t } = useTranslation();
  const now = useNow(TICK);
  const [opened, setOpened] = useState<string | null>(null);
  const { alerts, alerts_open, alerts_unanswered } = team;
  const { shown, hidden, showAll } = useFirst(alerts, AT_FIRST);
  const span = spanOf(alerts, now);
  const middle = new Date((span.from + span.until) / 2);
  const day = (at: Date) => shortDate(dateIn(at, zone));
  return (
    <Section
      title={t('team.alerts.title')}
      note={alerts_open > 0 && t('team.alerts.count', { count: alerts_open })}
      aside={
        alerts_unanswered > 0 && (
          <strong className={styles.waiting}>
            {t('team.alerts.unanswered', { count: alerts_unanswered })}
          </strong>
        )
      }
    >
      {alerts.length === 0 ? (
        <Notice part title={t('team.alerts.empty')} text={t('team.alerts.emptyWhy')} />
      ) : (
        <>
          <p className={styles.legend}>{t('team.alerts.legend')}</p>
          <div className={styles.scale} aria-hidden="true">
            <span>{day(new Date(span.from))}</span>
            <span>{day(middle)}</span>
            <span>{t('team.alerts.now')}</span>
          </div>
          <ul className={styles.list}>
            {shown.map((alert) => (
              <AlertRow
                key={alert.id}
                alert={alert}
                span={span}
                open={opened === alert.id}
                onOpen={(open) => {
                  setOpened(open ? alert.id : null);
                }}
              />
            ))}
          </ul>
          <ShowMore hidden={hidden} showAll={showAll} />
          {hidden === 0 && alerts_open > alerts.length && (
            <p className={styles.legend}>
              {t('team.alerts.more', { count: alerts_open - alerts.length })}
            </p>
          )}
        </>
      )}
    </Section>
  );
}
