import { useTranslation } from 'react-i18next';
import type { Group } from '../figures/gathered';
import type { Narrowed } from '../figures/narrowed';
import type { TableRow } from '../figures/tree';
import type { Studio } from './studio';

/** What somebody is grouped by, named; those of whom it is not known stand together too. */
export function useGroups({ people }: Studio, by: Narrowed['group']): (row: TableRow) => Group {
  const { t } = useTranslation();
  return ({ owner }) => {
    const person = people.get(owner);
    const level = person?.level ?? null;
    if (by === 'level') return { key: level, name: level ?? t('plans.table.noLevel') };
    return {
      key: person?.superior ?? null,
      name: person?.superior_name ?? t('plans.table.noSuperior'),
    };
  };
}
