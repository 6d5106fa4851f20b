import { useTranslation } from 'react-i18next';
import type { Home, Session } from '@/shared/api/types';
import { dateIn, longDate, timeIn } from '@/shared/format/date';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { useNow } from '@/shared/ui/useNow';
import styles from './Opening.module.css';

/** Who, where and when, in one quiet line above the sentence. */
export function Greeting({ home, session }: { home: Home; session: Session }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const now = useNow();
  const zone = session.company.time_zone;
  const time = timeIn(now, zone);
  // The hour belongs to the line only while the figures are today's.
  const today = dateIn(now, zone) === home.as_of;
  const place = home.unit?.name ?? myUnit(home) ?? session.company.name;

  return (
    <p className={styles.greeting}>
      <span>
        {t(`home.greeting.${partOfDay(time)}`)}
        {session.person?.name ?? session.login}
      </span>{' '}
      {[place, longDate(home.as_of, language)].join(' · ')}
      {today && ` ${time}`}
    </p>
  );
}

/** The first unit that my own key results serve is the one I work in. */
const myUnit = (home: Home): string | undefined =>
  home.key_results
    .flatMap(({ chain }) => chain.stops)
    .find(({ key_result }) => key_result.owner.kind === 'unit')?.key_result.owner.name;

function partOfDay(time: string): 'morning' | 'afternoon' | 'evening' {
  if (time < '05' || time >= '18') return 'evening';
  return time < '12' ? 'morning' : 'afternoon';
}
