import { useTranslation } from 'react-i18next';
import type { MapNode } from '@/shared/api/types';
import type { Column } from '../figures/columns';

/** "大区 6", "华东大区的办事处 5": the kind where all are of one, with whose they are from the second level on. */
export function useLevelTitle(): (column: Column) => string {
  const { t } = useTranslation();
  return ({ parent, nodes, total }) => {
    if (parent === null) return t('map.column.keyResults', { count: total });
    const kind = t(`map.kind.${kindOf(nodes)}`);
    return parent.unit_kind === 'company'
      ? t('map.column.first', { kind, count: total })
      : t('map.column.of', { parent: parent.key_result.owner.name, kind, count: total });
  };
}

function kindOf(nodes: readonly MapNode[]) {
  const kinds = new Set(nodes.map(({ unit_kind }) => unit_kind ?? 'person'));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : 'mixed';
}
