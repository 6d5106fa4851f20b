import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { dateIn, dayAndMonth } from '@/shared/format/date';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { NEW_PLAN, planPath, RULES } from '@/shared/navigation/paths';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { Value } from '@/shared/ui/Value';
import { StandingTag } from './StandingTag';
import styles from './PlanList.module.css';

type PlanItem = Schemas['PlanItem'];

interface PlanListProps {
  list: Schemas['PlanList'];
  timeZone: string;
}

/** Every plan and how it stands. */
export function PlanList({ list, timeZone }: PlanListProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const make = list.may_write && (
    <Link to={NEW_PLAN} className={styles.make}>
      {t('plans.list.new')}
    </Link>
  );
  const day = (instant: string | null | undefined) =>
    instant ? dayAndMonth(dateIn(new Date(instant), timeZone), language) : '–';
  const columns: Column<PlanItem>[] = [
    { key: 'name', title: t('plans.list.plan'), cell: ({ name }) => name },
    {
      key: 'standing',
      title: t('plans.list.standing'),
      card: 'figure',
      cell: ({ standing }) => <StandingTag standing={standing} />,
    },
    {
      key: 'shares',
      title: t('plans.list.shares'),
      cell: ({ key_result: one }) => `${one.cycle} · ${one.title}`,
    },
    {
      key: 'target',
      title: t('plans.list.target'),
      align: 'end',
      cell: ({ key_result: one }) => <Value value={one.target} of={{ ...one, kind: 'increase' }} />,
    },
    {
      key: 'rule',
      title: t('plans.list.rule'),
      cell: ({ rule }) => t('planRule.rule.version', { name: rule.name, version: rule.version }),
    },
    { key: 'root', title: t('plans.list.root'), cell: ({ root }) => root.name },
    {
      key: 'people',
      title: t('plans.list.people'),
      align: 'end',
      cell: ({ last_run: run }) => run?.people ?? '–',
    },
    { key: 'run', title: t('plans.list.lastRun'), cell: ({ last_run: run }) => day(run?.at) },
    {
      key: 'published',
      title: t('plans.list.published'),
      cell: ({ in_force: run }) => day(run?.published_at),
    },
  ];
  if (list.plans.length === 0) {
    return <Notice title={t('plans.list.none')} text={t('plans.list.noneText')} action={make} />;
  }
  return (
    <Page
      title={t('plans.list.title')}
      actions={
        <>
          <Link to={RULES} className={styles.way}>
            {t('plans.list.rules')}
          </Link>
          {make}
        </>
      }
    >
      <DataTable
        label={t('plans.list.title')}
        columns={columns}
        rows={list.plans}
        keyOf={({ id }) => id}
        pathOf={({ id }) => planPath(id)}
      />
    </Page>
  );
}
