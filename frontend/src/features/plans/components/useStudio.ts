import { useMemo, useState } from 'react';
import { Problem } from '@/shared/api/problem';
import type { Schemas } from '@/shared/api/types';
import { usePreview } from '../api/readPreview';
import { heldEarlier, heldPublished } from '../figures/change';
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
  const [example, onExample] = useState<string | null>(null);
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
  const people = useMemo(() => new Map(page.people.map((one) => [one.owner, one])), [page.people]);
  const studio: Studio | null = known && {
    ...known,
    page,
    draft,
    example: known.tree.rows.get(example ?? '') ?? table?.rows.find(({ is_person }) => is_person),
    onExample,
    savedFactors: asSaved.data ? coefficientsOf(asSaved.data) : new Map(),
    published: heldPublished(page, known.tree),
    earlier: heldEarlier(page, known.tree),
    ...levelled(people),
    places: placesOf(page.plan.key_result, page.quantum),
    faulty: refused ? String(refused.params.node) : null,
    fix,
    fixMany,
  };
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

/** Everybody by whom the table is grouped, and the levels that there are. */
function levelled(people: Studio['people']) {
  const levels = new Set([...people.values()].flatMap(({ level }) => level ?? []));
  return {
    people,
    levels: [...levels].toSorted((a, b) => a.localeCompare(b, 'zh')),
    levelOf: (owner: string) => people.get(owner)?.level ?? null,
  };
}
