import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Select } from '@/shared/ui/Select';
import { isUnderFloor, WAYS, type Way } from '../figures/chart';
import { periodName } from '../figures/periodName';
import { shareOf, wholeOf } from '../figures/sums';
import { Chart } from './Chart';
import { FairnessTables } from './FairnessTables';
import styles from './JudgingPage.module.css';
import { Legend } from './Legend';
import { PeopleTable } from './PeopleTable';
import { WaysTable } from './WaysTable';

/** What past periods said: the chart, the chosen period with its people, and how fairly the rule asks now. */
export function Backtest({ result }: { result: Schemas['BacktestResult'] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const judged = result.periods.filter(({ problem }) => problem === null);
  const [wanted, setWanted] = useState<number | null>(null);
  const [way, setWay] = useState<Way>('rule');
  const chosen = wanted ?? judged.length - 1;
  const period = judged[chosen];
  return (
    <>
      {result.periods.map(
        ({ first, last, problem }) =>
          problem && (
            <p key={first} className={styles.problem}>
              {periodName({ first, last })}：{read(problem)}
            </p>
          ),
      )}
      {period === undefined ? (
        <Notice part title={t('judging.none.title')} text={t('judging.none.text')} />
      ) : (
        <>
          <Section title={t('judging.deviation')} note={t('judging.ours')}>
            <Chart periods={judged} chosen={chosen} onChoose={setWanted} />
            <Legend />
          </Section>
          <Section
            title={periodName(period)}
            note={t('judging.periodNote', {
              total: wholeOf(period.total),
              came: wholeOf(period.came),
              floor: shareOf(period.noise_floor),
            })}
          >
            <WaysTable period={period} />
            {isUnderFloor(period) && <p className={styles.quiet}>{t('judging.underFloor')}</p>}
            {period.unsold > 0 && (
              <p className={styles.quiet}>
                {t('judging.unsold', {
                  count: period.unsold,
                  mean: shareOf(period.with_unsold),
                })}
              </p>
            )}
          </Section>
          <Section title={t('judging.behind')} note={periodName(period)}>
            <div className={styles.tools}>
              <Select
                label={t('judging.ways')}
                options={[...WAYS]
                  .reverse()
                  .map((value) => ({ value, label: t(`judging.way.${value}`) }))}
                value={way}
                onChange={setWay}
              />
            </div>
            <PeopleTable period={period} way={way} />
          </Section>
        </>
      )}
      {result.fairness && result.fairness.people.length > 0 && (
        <FairnessTables fairness={result.fairness} />
      )}
    </>
  );
}
