import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { stepOf } from '../figures/treeRows';
import { TreeItem } from './TreeItem';
import styles from './UnitTree.module.css';
import { useTree } from './useTree';

interface UnitTreeProps {
  chosen: string | undefined;
  /** The units that stand open for the chosen one. */
  line: readonly string[];
  onChoose: (unitId: string) => void;
}

/** The units, level by level: arrows walk, open and close; Enter chooses. */
export function UnitTree({ chosen, line, onChoose }: UnitTreeProps) {
  const { t } = useTranslation();
  const tree = useTree(line);
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  if (tree.error) return <ErrorState error={tree.error} retry={tree.retry} />;
  if (tree.loading) return <Skeleton label={t('organisation.loading')} />;
  const inside = (id: string | null | undefined) =>
    tree.rows.some(({ branch }) => branch.id === id);
  const focused = [at, chosen].find(inside) ?? tree.rows[0]?.branch.id;

  const go = (index: number) => {
    setAt(tree.rows[index]?.branch.id ?? null);
    list.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[index]?.focus();
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const id = tree.rows[index]?.branch.id;
    if (id !== undefined && (event.key === 'Enter' || event.key === ' ')) onChoose(id);
    const step = stepOf(event.key, tree.rows, index);
    if (step === null && event.key !== ' ') return;
    event.preventDefault();
    if (step && 'to' in step) go(step.to);
    if (step && 'open' in step) tree.setOpen(step.open, true);
    if (step && 'close' in step) tree.setOpen(step.close, false);
  };
  return (
    <div ref={list} role="tree" aria-label={t('organisation.tree.label')} className={styles.tree}>
      {tree.rows.map((row, index) => (
        <TreeItem
          key={row.branch.id}
          row={row}
          chosen={row.branch.id === chosen}
          focusable={row.branch.id === focused}
          onChoose={() => {
            setAt(row.branch.id);
            onChoose(row.branch.id);
          }}
          onTurn={() => {
            tree.setOpen(row.branch.id, !row.open);
          }}
          onKey={(event) => {
            onKey(event, index);
          }}
        />
      ))}
    </div>
  );
}
