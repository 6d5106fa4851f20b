import { useTranslation } from 'react-i18next';
import type { Tv, TvEvent } from '@/shared/api/types';
import { money } from '@/shared/format/amount';
import { dateIn, shortDate, timeIn } from '@/shared/format/date';
import { useNow } from '@/shared/ui/useNow';
import { useReader } from '@/shared/ui/useReader';
import styles from './Ticker.module.css';

/** What happened last, the newest first: as many as fit on one line. */
export function Ticker({ tv }: { tv: Tv }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.ticker} aria-label={t('tv.events')}>
      {tv.events.map((event) => (
        <Told key={`${event.kind}-${event.id}`} event={event} zone={tv.time_zone} />
      ))}
      {tv.events.length === 0 && <li>{t('tv.noEvents')}</li>}
    </ol>
  );
}

function Told({ event, zone }: { event: TvEvent; zone: string }) {
  const { t } = useTranslation();
  const reader = useReader();
  const now = useNow(60_000);
  const at = new Date(event.at);
  const today = dateIn(at, zone) === dateIn(now, zone);
  const what = t(`tv.event.${event.kind}`, {
    what: event.what,
    who: event.who ?? '',
    amount:
      event.amount === null
        ? ''
        : money(event.amount, { ...reader, currency: event.currency, sign: false }),
  });
  return (
    <li>
      <time dateTime={event.at}>{today ? timeIn(at, zone) : shortDate(dateIn(at, zone))}</time>
      <strong>{what}</strong>
      <span>
        {[event.unit, event.kind === 'credit' && event.who, event.with_plan && t('tv.withPlan')]
          .filter(Boolean)
          .join(' ')}
      </span>
    </li>
  );
}
