import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Team } from '@/shared/api/types';
import { points } from '@/shared/format/number';
import { Chevron } from '@/shared/ui/Chevron';
import { RunningClock } from '@/shared/ui/RunningClock';
import type { Span } from '../figures/clockLine';
import { AlertDetail } from './AlertDetail';
import styles from './AlertRow.module.css';
import { ClockLine } from './ClockLine';
import { useWhatWasDone } from './useWhatWasDone';

interface AlertRowProps {
  alert: Team['alerts'][number];
  span: Span;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Who lags or whose deal stands still, since when nobody acted, and what was done; opened, the place to say what one did. */
export function AlertRow({ alert, span, open, onOpen }: AlertRowProps) {
  const { t } = useTranslation();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const done = useWhatWasDone(alert);
  const { deal, lag_points: lag } = alert;
  const found = deal
    ? t('team.alerts.still', { name: deal.name, days: deal.days })
    : t('team.alerts.lag', { points: points(lag ?? '0') });
  const running = alert.first_reaction_at === null;
  return (
    <li className={styles.item}>
      <button
        ref={button}
        type="button"
        className={styles.row}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          onOpen(!open);
        }}
      >
        <span className={styles.who}>
          <strong>{alert.owner.name}</strong>
          <span className={styles.soft}>{[alert.unit, found].filter(Boolean).join(' · ')}</span>
        </span>
        <span className={styles.what}>
          <ClockLine alert={alert} span={span} />
          <span className={styles.done}>{done}</span>
        </span>
        <span className={styles.clock}>
          <RunningClock since={alert.opened_at} until={alert.first_reaction_at} />
          <span className={styles.soft}>
            {t(running ? 'team.alerts.running' : 'team.alerts.stopped')}
            <Chevron />
          </span>
        </span>
      </button>
      <div id={id} hidden={!open} className={styles.detail}>
        {open && (
          <AlertDetail
            alert={alert}
            onDone={() => {
              onOpen(false);
              button.current?.focus();
            }}
          />
        )}
      </div>
    </li>
  );
}
