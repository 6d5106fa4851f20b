import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { dateIn, dayAndMonth, timeIn } from '@/shared/format/date';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { planJudgingPath, planRunPath } from '@/shared/navigation/paths';
import { Tag } from '@/shared/ui/Tag';
import { proved } from '../figures/written';
import styles from './RunList.module.css';

/** The plan's runs, the latest first: each can be looked at, compared and published. */
export function RunList({ page, timeZone }: { page: Schemas['PlanPage']; timeZone: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const inForce = page.plan.in_force?.id;
  return (
    <section className={styles.runs} aria-label={t('plans.runs.title')}>
      <h2>{t('plans.runs.title')}</h2>
      <Link to={planJudgingPath(page.plan.id)}>{t('plans.runs.judging')}</Link>
      {page.runs.length === 0 && <p>{t('plans.runs.none')}</p>}
      <ul>
        {page.runs.map((run) => (
          <li key={run.id}>
            <Link to={planRunPath(page.plan.id, run.id)}>
              {dayAndMonth(dateIn(new Date(run.at), timeZone), language)}{' '}
              {timeIn(new Date(run.at), timeZone)}
            </Link>
            <span>
              {t(`plans.runs.mode.${run.mode}`)} · v{run.rule_version} ·{' '}
              {t('plans.table.people', { count: run.people })}
            </span>
            <span>{proved(run.amount, 0)}</span>
            {run.id === inForce && <Tag>{t('plans.runs.inForce')}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
