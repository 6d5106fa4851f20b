import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keyResultPath } from '@/shared/navigation/paths';
import { Chevron } from '@/shared/ui/Chevron';
import { PaceBar } from '@/shared/ui/PaceBar';
import { StatusMark } from '@/shared/ui/StatusMark';
import { Value } from '@/shared/ui/Value';
import type { TreeRow } from '../figures/treeRows';
import { CountsBelow } from './CountsBelow';
import styles from './TreeTable.module.css';

interface TreeTableRowProps {
  row: TreeRow;
  index: number;
  measure: (element: Element | null) => void;
  reachable: boolean;
  chosen: boolean;
  links: boolean;
  onAct: () => void;
  onKey: (event: KeyboardEvent) => void;
  onReach: () => void;
}

/** A key result with its figures; how far it is indented says under whom it stands. */
export function TreeTableRow(props: TreeTableRowProps) {
  const { row, index, measure, reachable, chosen, links, onAct, onKey, onReach } = props;
  const { t } = useTranslation();
  const { node, level } = row;
  const { key_result: card } = node;
  const folds = node.children > 0;
  return (
    <tr
      ref={measure}
      id={`row-${row.id}`}
      data-index={index}
      role="row"
      tabIndex={reachable ? 0 : -1}
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={index + 2}
      aria-expanded={folds ? row.open : undefined}
      aria-selected={chosen}
      onClick={onAct}
      onKeyDown={onKey}
      onFocus={onReach}
    >
      <td role="gridcell" className={styles.name} style={{ paddingLeft: (level - 1) * 20 }}>
        <span className={styles.fold}>{folds && <Chevron to={row.open ? 'down' : 'right'} />}</span>
        <strong>{level === 1 ? card.title : card.owner.name}</strong>
        {card.owner.head != null && level > 1 && (
          <span className={styles.soft}> {card.owner.head}</span>
        )}
        {links && chosen && (
          <Link
            className={styles.open}
            to={keyResultPath(card.id)}
            onClick={(event) => {
              event.stopPropagation();
            }}
          >
            {t('map.panel.open')}
          </Link>
        )}
      </td>
      <td role="gridcell" className={styles.end} data-title={t('map.table.amount')}>
        <Value value={card.target} of={card} />
      </td>
      <td role="gridcell" className={styles.end} data-title={t('map.table.actual')}>
        {card.actual === null ? '—' : <Value value={card.actual} of={card} />}
      </td>
      <td role="gridcell" className={styles.pace}>
        <PaceBar card={card} size="small" />
      </td>
      <td role="gridcell" className={styles.status}>
        <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} />
      </td>
      <td role="gridcell" className={styles.counts}>
        {node.people > 0 && card.owner.kind === 'unit' && <CountsBelow node={node} />}
      </td>
    </tr>
  );
}
