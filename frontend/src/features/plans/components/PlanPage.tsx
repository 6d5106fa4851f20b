import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { planRunPath } from '@/shared/navigation/paths';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { Page } from '@/shared/ui/Page';
import { Skeleton } from '@/shared/ui/Skeleton';
import type { RuleBody } from '../figures/rule';
import { unitWeightsOf, weighedUnits } from '../figures/units';
import { Overtaken } from './Overtaken';
import { PlanActions } from './PlanActions';
import styles from './PlanPage.module.css';
import { PlanWork } from './PlanWork';
import { PlanTable } from './PlanTable';
import { Refusal } from './Refusal';
import { RulePanel } from './RulePanel';
import { RunList } from './RunList';
import { StaffChanges } from './StaffChanges';
import { StandingTag } from './StandingTag';
import { TotalsLine } from './TotalsLine';
import { UnitStrip } from './UnitStrip';
import { usePlanDraft } from './usePlanDraft';
import { useStudio } from './useStudio';

interface PlanPageProps {
  page: Schemas['PlanPage'];
  today: string;
  timeZone: string;
  /** A rule that another page hands over as a draft. */
  offered?: RuleBody | null;
}

/** A plan: the sums above, the rule at the left, everybody at the right; a change answers at once. */
export function PlanPage({ page, today, timeZone, offered = null }: PlanPageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const editor = usePlanDraft(page, offered);
  const [unit, setUnit] = useState<string | null>(null);
  const { studio, fix, error, asking } = useStudio(page, editor, today);
  const { draft, edit } = editor;
  const openRun = (runId: string) => void navigate(planRunPath(page.plan.id, runId));
  const weighed = new Set(
    studio ? weighedUnits(studio.tree, unitWeightsOf(draft.body)).map(({ owner }) => owner) : [],
  );
  return (
    <Page
      title={page.plan.name}
      note={<StandingTag standing={page.plan.standing} />}
      actions={
        <PlanActions
          page={page}
          editor={editor}
          today={today}
          broken={error !== null}
          onRun={openRun}
        />
      }
    >
      {editor.overtaken && <Overtaken onReload={editor.reset} />}
      <PlanWork work={page.work} timeZone={timeZone} unsaved={editor.isChanged} onRun={openRun} />
      {error && (
        <Refusal
          error={error}
          plan={page.plan}
          tree={studio?.tree ?? null}
          draft={draft}
          onFix={fix}
        />
      )}
      {!studio && !error && <Skeleton label={t('plans.reading')} />}
      <StaffChanges page={page} onRun={openRun} />
      {studio && (
        <>
          <TotalsLine
            totals={studio.table.totals}
            places={studio.places}
            span={studio.published?.span ?? null}
          />
          <UnitStrip
            tree={studio.tree}
            coefficientOf={(row) =>
              weighed.has(row.owner) ? (row.factors.at(-1)?.coefficient ?? null) : null
            }
            chosen={unit}
            onChoose={setUnit}
          />
          <div className={styles.studio}>
            <div className={styles.rule}>
              <RulePanel studio={studio} onEdit={edit} />
              <RunList page={page} timeZone={timeZone} />
            </div>
            <div className={styles.right}>
              <PlanTable
                studio={studio}
                unit={unit}
                tools={
                  <span className={styles.took} role="status">
                    {asking
                      ? t('plans.table.asking')
                      : t('plans.table.took', { ms: studio.table.took_ms })}
                  </span>
                }
              />
            </div>
          </div>
        </>
      )}
      <LeaveGuard unsaved={editor.isChanged} />
    </Page>
  );
}
