import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { barsOf } from '../figures/bars';
import { told } from '../figures/told';
import { readable } from '../figures/readable';
import styles from './NodeFigures.module.css';

/** What a node gives: to the chosen owner, and how it is spread over everybody. */
export function NodeFigures({ row }: { row: Schemas['NodeRow'] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { problem, spread } = row;
  return (
    <section className={styles.figures} aria-label={t('rules.values.title')}>
      <h3>{t('rules.values.title')}</h3>
      {problem && <p>{read(told(problem))}</p>}
      {row.chosen.map((one) => (
        <p key={one.owner}>
          {one.name} <b>{one.value ? readable(row.type, one.value) : t('rules.values.none')}</b>{' '}
          <span>
            {one.input && one.input !== one.value
              ? t('rules.values.from', { input: one.input })
              : read(one.source)}
          </span>
        </p>
      ))}
      <p>
        {t(`rules.values.count.${row.of}`, { count: row.count })}
        {row.missing > 0 && t('rules.values.missing', { count: row.missing })}
      </p>
      {spread && (
        <p>
          {t('rules.values.spread', {
            least: readable(row.type, spread.least),
            middle: readable(row.type, spread.middle),
            most: readable(row.type, spread.most),
          })}
        </p>
      )}
      <ul className={styles.bars}>
        {barsOf(row).map(({ key, count, height }) => (
          <li key={key}>
            <span>{key}</span>
            <i style={{ inlineSize: `${height * 100}%` }} />
            <b>{count}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
