import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker, useNavigate } from 'react-router';
import { Problem } from '@/shared/api/problem';
import type { Schemas } from '@/shared/api/types';
import { planRunPath } from '@/shared/navigation/paths';
import { Dialog } from '@/shared/ui/Dialog';
import { Page } from '@/shared/ui/Page';
import { Skeleton } from '@/shared/ui/Skeleton';
import { usePreview } from '../api/readPreview';
import { type Against, beforeOf, spanOf } from '../figures/change';
import { givenDraft, type LimitCells, type PlanDraft, withLimit } from '../figures/draft';
import { coefficientsOf, type TableRow, treeOf } from '../figures/tree';
import { weighedUnits } from '../figures/units';
import { placesOf } from '../figures/written';
import { Overtaken } from './Overtaken';
import { PlanActions } from './PlanActions';
import styles from './PlanPage.module.css';
import { PlanTable } from './PlanTable';
import { Refusal } from './Refusal';
import { RulePanel } from './RulePanel';
import { RunList } from './RunList';
import { StandingTag } from './StandingTag';
import type { Studio } from './studio';
import { TotalsLine } from './TotalsLine';
import { UnitStrip } from './UnitStrip';
import { usePlanDraft } from './usePlanDraft';
import { useSettled } from './useSettled';
import { useUnloadGuard } from './useUnloadGuard';

interface PlanPageProps {
  page: Schemas['PlanPage'];
  today: string;
}

const MOMENT = 180;

/** A plan: the sums above, the rule at the left, everybody at the right; a change answers at once. */
export function PlanPage({ page, today }: PlanPageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const editor = usePlanDraft(page);
  const { draft, saved, edit } = editor;
  const [against, setAgainst] = useState<Against>('published');
  const [unit, setUnit] = useState<string | null>(null);
  const replan =
    page.plan.in_force?.mode === 'replan'
      ? { kept_by: 'calendar' as const, effective: laterOf(today, page.plan.in_force.effective) }
      : {};
  const asked = useSettled(draft, MOMENT);
  const now = usePreview(page.plan.id, { ...givenDraft(asked), ...replan });
  const before = usePreview(page.plan.id, { ...givenDraft(saved), ...replan });
  const [table, setTable] = useState(now.data);
  if (now.data !== undefined && now.data !== table) setTable(now.data);
  const tree = table ? treeOf(table) : null;
  useUnloadGuard(editor.isChanged);
  const leaving = useBlocker(
    ({ currentLocation, nextLocation }) =>
      editor.isChanged && currentLocation.pathname !== nextLocation.pathname,
  );

  const fix = (row: TableRow, cells: Partial<LimitCells>, what: string) => {
    edit(withLimit(draft, { id: row.owner, isPerson: row.is_person }, cells), what);
  };
  const fixMany: Studio['fixMany'] = (changes) => {
    const next = changes.reduce<PlanDraft>(
      (one, { row, cells }) => withLimit(one, { id: row.owner, isPerson: row.is_person }, cells),
      draft,
    );
    edit(next, `paste.${Date.now()}`);
  };
  const refused = now.error instanceof Problem ? now.error : null;
  const had = tree && beforeOf(page, tree, against);
  const studio: Studio | null =
    table && tree && had
      ? {
          page,
          draft,
          table,
          tree,
          savedFactors: before.data ? coefficientsOf(before.data) : new Map(),
          against,
          onAgainst: setAgainst,
          before: had,
          span: spanOf(tree, had),
          places: placesOf(page.plan.key_result, page.quantum),
          faulty: refused ? String(refused.params.node) : null,
          fix,
          fixMany,
        }
      : null;
  const weighed = new Set(
    tree ? weighedUnits(tree, draft.parameters.unit_weights).map(({ owner }) => owner) : [],
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
          broken={now.isError}
          onRun={(runId) => void navigate(planRunPath(page.plan.id, runId))}
        />
      }
    >
      {editor.overtaken && <Overtaken onReload={editor.reset} />}
      {now.error && <Refusal error={now.error} tree={tree} limits={draft.limits} onFix={fix} />}
      {studio ? (
        <>
          <div className={now.isPlaceholderData ? styles.asking : styles.answered}>
            <TotalsLine
              totals={studio.table.totals}
              places={studio.places}
              span={page.plan.in_force || against === 'earlier' ? studio.span : null}
            />
            <UnitStrip
              tree={studio.tree}
              coefficientOf={(row) =>
                weighed.has(row.owner) ? (row.factors.at(-1)?.coefficient ?? null) : null
              }
              chosen={unit}
              onChoose={setUnit}
            />
          </div>
          <div className={styles.studio}>
            <div className={styles.rule}>
              <RulePanel page={page} draft={draft} tree={studio.tree} labels={studio.table.labels} onEdit={edit} />
              <RunList page={page} />
            </div>
            <div className={styles.right}>
              <PlanTable
                studio={studio}
                unit={unit}
                tools={
                  <span className={styles.took} role="status">
                    {now.isFetching
                      ? t('plans.table.asking')
                      : t('plans.table.took', { ms: studio.table.took_ms })}
                  </span>
                }
              />
            </div>
          </div>
        </>
      ) : (
        !now.error && <Skeleton label={t('plans.reading')} />
      )}
      {leaving.state === 'blocked' && (
        <Dialog
          title={t('plans.leave.title')}
          onClose={leaving.reset}
          leave={t('plans.leave.stay')}
          submit={{ label: t('plans.leave.go'), run: leaving.proceed }}
        >
          <p>{t('plans.leave.text')}</p>
        </Dialog>
      )}
    </Page>
  );
}

const laterOf = (one: string, other: string) => (one > other ? one : other);
