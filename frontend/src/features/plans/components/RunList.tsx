import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { dateIn, dayAndMonth, timeIn } from '@/shared/format/date';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { planJudgingPath, planRunPath } from '@/shared/navigation/paths';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Tag } from '@/shared/ui/Tag';
import { MOST_COMPARED } from '../figures/compared';
import { proved } from '../figures/written';
import { CompareLink } from './CompareLink';
import styles from './RunList.module.css';

/** The plan's runs, the latest first: each can be looked at and published, two or three compared. */
export function RunList({ page, timeZone }: { page: Schemas['PlanPage']; timeZone: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const inForce = page.plan.in_force?.id;
  return (
    <section className={styles.runs} aria-label={t('plans.runs.title')}>
      <h2>{t('plans.runs.title')}</h2>
      <Link to={planJudgingPath(page.plan.id)}>{t('plans.runs.judging')}</Link>
      {page.runs.length === 0 && <p>{t('plans.runs.none')}</p>}
      {page.runs.length > 1 && <CompareLink planId={page.plan.id} chosen={chosen} />}
      <ul>
        {page.runs.map((run) => {
          const day = dayAndMonth(dateIn(new Date(run.at), timeZone), language);
          const instant = `${day} ${timeIn(new Date(run.at), timeZone)}`;
          const called = run.name === '' ? instant : run.name;
          return (
            <li key={run.id}>
              {page.runs.length > 1 && (
                <Checkbox
                  label={t('scenarios.compare.with', { name: called })}
                  hideLabel
                  checked={chosen.includes(run.id)}
                  disabled={chosen.length === MOST_COMPARED && !chosen.includes(run.id)}
                  onChange={(checked) => {
                    setChosen(
                      checked ? [...chosen, run.id] : chosen.filter((one) => one !== run.id),
                    );
                  }}
                />
              )}
              <Link to={planRunPath(page.plan.id, run.id)}>{called}</Link>
              <span>
                {run.name !== '' && `${instant} · `}
                {run.restored_from !== null && `${t('scenarios.back.short')} · `}
                {t(`plans.runs.mode.${run.mode}`)} · v{run.rule_version} ·{' '}
                {t('plans.table.people', { count: run.people })}
              </span>
              <span>{proved(run.amount, 0)}</span>
              {run.id === inForce && <Tag>{t('plans.runs.inForce')}</Tag>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
