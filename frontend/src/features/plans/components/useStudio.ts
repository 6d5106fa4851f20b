import { useState } from 'react';
import { Problem } from '@/shared/api/problem';
import type { Schemas } from '@/shared/api/types';
import { usePreview } from '../api/readPreview';
import { type Against, beforeOf, spanOf } from '../figures/change';
import { givenDraft, type PlanDraft, withLimit } from '../figures/draft';
import { coefficientsOf, treeOf } from '../figures/tree';
import { placesOf } from '../figures/written';
import type { Studio } from './studio';
import type { Editor } from './usePlanDraft';
import { useSettled } from '@/shared/ui/useSettled';

/** A moment without typing before the server is asked. */
const MOMENT = 180;

/** The draft with the table that it gives; while it gives none, the last one stays beside the refusal. */
export function useStudio(page: Schemas['PlanPage'], editor: Editor, today: string) {
  const { draft, saved, edit } = editor;
  const [against, onAgainst] = useState<Against>('published');
  const way = replanOf(page, today);
  const now = usePreview(page.plan.id, { ...givenDraft(useSettled(draft, MOMENT)), ...way });
  const asSaved = usePreview(page.plan.id, { ...givenDraft(saved), ...way });
  const [table, setTable] = useState(now.data);
  if (now.data !== undefined && now.data !== table) setTable(now.data);
  const tree = table ? treeOf(table) : null;
  const refused = now.error instanceof Problem ? now.error : null;

  const fixMany: Studio['fixMany'] = (changes) => {
    const fixed = changes.reduce<PlanDraft>(
      (one, { row, cells }) => withLimit(one, { id: row.owner, isPerson: row.is_person }, cells),
      draft,
    );
    edit(fixed, `paste.${changes[0]?.row.owner ?? ''}`);
  };
  const fix: Studio['fix'] = (row, cells, what) => {
    edit(withLimit(draft, { id: row.owner, isPerson: row.is_person }, cells), what);
  };
  const known = table && tree ? { table, tree } : null;
  const before = known && beforeOf(page, known.tree, against);
  const studio: Studio | null =
    known && before
      ? {
          ...known,
          page,
          draft,
          savedFactors: asSaved.data ? coefficientsOf(asSaved.data) : new Map(),
          against,
          onAgainst,
          before,
          span: spanOf(known.tree, before),
          places: placesOf(page.plan.key_result, page.quantum),
          faulty: refused ? String(refused.params.node) : null,
          fix,
          fixMany,
        }
      : null;
  return { studio, fix, error: now.error, asking: now.isFetching };
}

/** After a re-plan everything goes on from it: the page then shows what re-planning today would give. */
function replanOf(page: Schemas['PlanPage'], today: string) {
  const { in_force: inForce, key_result: keyResult } = page.plan;
  if (inForce?.mode !== 'replan') return {};
  const from = today > inForce.effective ? today : inForce.effective;
  const effective = from < keyResult.ends_on ? from : inForce.effective;
  return { kept_by: 'calendar' as const, effective };
}
