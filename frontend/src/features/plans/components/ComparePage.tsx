import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { planPath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { comparisonAddress, useComparison } from '../api/readComparison';
import { unitsDownward, wantedRuns } from '../figures/compared';
import { placesOf } from '../figures/written';
import { ComparedRuns } from './ComparedRuns';
import { ComparedTable } from './ComparedTable';
import styles from './ComparePage.module.css';
import { Spreads } from './Spreads';

interface ComparePageProps {
  page: Schemas['PlanPage'];
  timeZone: string;
}

/** Two or three runs of a plan side by side: what each was computed from, and what differs by it. */
export function ComparePage({ page, timeZone }: ComparePageProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [address, setAddress] = useSearchParams();
  const runs = wantedRuns(address.get('runs'), page.runs);
  const ids = runs.map(({ id }) => id);
  const { data: rows, error, isPending, refetch } = useComparison(page.plan.id, ids);
  const enough = runs.length > 1;
  const places = placesOf(page.plan.key_result, page.quantum);
  const people = rows?.filter(({ is_person }) => is_person) ?? [];
  return (
    <Page
      above={<Link to={planPath(page.plan.id)}>{page.plan.name}</Link>}
      title={t('scenarios.compare.title')}
      actions={
        enough && (
          <a
            className={styles.export}
            href={comparisonAddress(page.plan.id, ids, language)}
            download
          >
            {t('plans.sheet.xlsx')}
          </a>
        )
      }
    >
      <ComparedRuns
        planId={page.plan.id}
        chosen={runs}
        runs={page.runs}
        timeZone={timeZone}
        onChoose={(chosen) => {
          setAddress({ runs: chosen.join(',') }, { replace: true });
        }}
      />
      {!enough && (
        <Notice part title={t('scenarios.compare.few')} text={t('scenarios.compare.fewText')} />
      )}
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {enough && isPending && <Skeleton label={t('plans.reading')} />}
      {enough && rows && (
        <>
          <Section title={t('scenarios.compare.spread')} note={t('scenarios.compare.spreadNote')}>
            <Spreads rows={rows} runs={runs} />
          </Section>
          <Section title={t('scenarios.compare.units')}>
            <ComparedTable
              label={t('scenarios.compare.units')}
              rows={unitsDownward(rows)}
              names={rows}
              runs={runs}
              places={places}
              indented
            />
          </Section>
          <Section
            title={t('scenarios.compare.people')}
            note={t('scenarios.compare.differ', {
              count: people.filter(({ spread }) => spread !== '0').length,
              people: people.length,
            })}
          >
            <ComparedTable
              label={t('scenarios.compare.people')}
              rows={people}
              names={rows}
              runs={runs}
              places={places}
            />
          </Section>
        </>
      )}
    </Page>
  );
}
