import { useTranslation } from 'react-i18next';
import type { Column } from '@/shared/ui/table/column';
import { changeOf } from '../figures/change';
import type { Line } from '../figures/shown';
import { proved, shownWeight, signed, signedShare } from '../figures/written';
import styles from './PlanTable.module.css';
import type { Studio } from './studio';

/** The sums under the table: always those of the whole plan. */
export function PlanFoot({
  studio,
  columns,
}: {
  studio: Studio;
  columns: readonly Column<Line>[];
}) {
  const { t } = useTranslation();
  const { root, people } = studio.tree;
  const before = studio.before.get(root.owner);
  const change = before && changeOf(root.amount, before);
  const figures: Readonly<Record<string, string | null | undefined>> = {
    name: t('plans.table.total', { count: people.get(root.owner) ?? 0 }),
    weight: root.members && shownWeight(root.members.weight),
    amount: proved(root.amount, studio.places),
    change: change && signed(change.by),
    share: change && signedShare(change.share),
  };
  return (
    <tr role="row" className={styles.foot}>
      {columns.map(({ key, title, align }, place) => (
        <td
          key={key}
          data-title={title}
          data-card={place === 0 ? 'head' : key === 'amount' ? 'figure' : 'none'}
          className={align === 'end' ? styles.end : undefined}
        >
          {figures[key]}
        </td>
      ))}
    </tr>
  );
}
