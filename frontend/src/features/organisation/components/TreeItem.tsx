import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Chevron } from '@/shared/ui/Chevron';
import type { TreeRow } from '../figures/treeRows';
import styles from './UnitTree.module.css';
import { useNameOf } from '@/shared/i18n/useNameOf';

interface TreeItemProps {
  row: TreeRow;
  chosen: boolean;
  focusable: boolean;
  onChoose: () => void;
  onTurn: () => void;
  onKey: (event: KeyboardEvent) => void;
}

/** One unit of the tree: its name, its head, and how many people are in it and below it. */
export function TreeItem({ row, chosen, focusable, onChoose, onTurn, onKey }: TreeItemProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { branch, level, open } = row;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-selected={chosen}
      aria-busy={row.waiting}
      {...(branch.units > 0 && { 'aria-expanded': open })}
      aria-label={t('organisation.tree.item', {
        name: nameOf(branch),
        head: branch.head ?? t('organisation.vacant'),
        people: branch.people,
      })}
      tabIndex={focusable ? 0 : -1}
      className={styles.item}
      style={{ paddingLeft: (level - 1) * 16 }}
      onClick={onChoose}
      onKeyDown={onKey}
    >
      <span
        className={styles.turn}
        aria-hidden="true"
        onClick={(event) => {
          if (branch.units === 0) return;
          event.stopPropagation();
          onTurn();
        }}
      >
        {branch.units > 0 && <Chevron to={open ? 'down' : 'right'} />}
      </span>
      <span className={styles.name}>{nameOf(branch)}</span>
      <span className={branch.head === null ? styles.vacant : styles.head}>
        {branch.head ?? t('organisation.vacant')}
      </span>
      <span className={styles.people}>{branch.people}</span>
    </div>
  );
}
