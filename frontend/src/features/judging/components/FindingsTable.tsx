import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { coefficient } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { ratioOf, shareOf } from '../figures/sums';
import styles from './JudgingPage.module.css';

type Finding = Schemas['FindingRow'];

/** Every coefficient that was looked at: what was found, how surely, and what is proposed. */
export function FindingsTable({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const columns: Column<Finding>[] = [
    {
      key: 'level',
      title: t('judging.calibrate.coefficient'),
      cell: ({ factor, level, is_ramp: isRamp }) => (
        <span className={styles.who}>
          {isRamp ? t('judging.calibrate.months', { months: level }) : level}
          <small>{read({ zh: factor.zh ?? '', en: factor.en ?? '' })}</small>
        </span>
      ),
    },
    {
      key: 'present',
      title: t('judging.calibrate.present'),
      align: 'end',
      cell: ({ present }) => coefficient(present),
    },
    {
      key: 'proposed',
      title: t('judging.calibrate.proposed'),
      align: 'end',
      card: 'figure',
      cell: ({ proposed }) => (proposed === null ? '–' : <b>{coefficient(proposed)}</b>),
    },
    {
      key: 'estimate',
      title: t('judging.calibrate.estimate'),
      align: 'end',
      cell: ({ estimate, low, high }) =>
        estimate === null || low === null || high === null
          ? '–'
          : `${ratioOf(estimate)} (${ratioOf(low)}–${ratioOf(high)})`,
    },
    {
      key: 'behind',
      title: t('judging.calibrate.behind'),
      align: 'end',
      cell: ({ people, deals }) => t('judging.calibrate.counted', { people, deals }),
    },
    {
      key: 'heldOut',
      title: t('judging.calibrate.heldOut'),
      align: 'end',
      cell: ({ before, after }) =>
        before === null ? '–' : `${shareOf(before)} → ${shareOf(after)}`,
    },
    {
      key: 'verdict',
      title: t('judging.calibrate.verdict'),
      cell: ({ verdict }) => t(`judging.verdict.${verdict}`),
    },
  ];
  return (
    <DataTable
      label={t('judging.calibrate.title')}
      columns={columns}
      rows={findings}
      keyOf={({ path }) => path.join('/')}
    />
  );
}
