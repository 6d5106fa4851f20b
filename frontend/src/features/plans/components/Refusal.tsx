import { useTranslation } from 'react-i18next';
import { Problem } from '@/shared/api/problem';
import { decimal } from '@/shared/format/decimal';
import { grouped } from '@/shared/format/number';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { LimitCells, OwnerLimit } from '../figures/draft';
import { relaxations } from '../figures/relax';
import type { PlanTree, TableRow } from '../figures/tree';
import styles from './Refusal.module.css';

interface RefusalProps {
  error: Error;
  tree: PlanTree | null;
  limits: Readonly<Record<string, OwnerLimit>>;
  onFix: (row: TableRow, cells: Partial<LimitCells>, what: string) => void;
}

/** Why the plan as it stands gives no table, and which limits could be let go of. */
export function Refusal({ error, tree, limits, onFix }: RefusalProps) {
  const { t } = useTranslation();
  const offers =
    error instanceof Problem && tree !== null
      ? relaxations(error.code, String(error.params.node), tree, limits)
      : [];
  return (
    <div className={styles.refusal}>
      <ProblemNote error={error} />
      {offers.length > 0 && (
        <ul className={styles.offers} aria-label={t('plans.refusal.offers')}>
          {offers.map(({ row, field, amount }) => (
            <li key={`${row.owner}.${field}`}>
              <span>
                {row.name} · {t(`plans.limit.${field}`)} {grouped(decimal(amount), { trim: true })}
              </span>
              <Button
                onClick={() => {
                  onFix(row, { [field]: '' }, 'relax');
                }}
              >
                {t('plans.refusal.free')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
