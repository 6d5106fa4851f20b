import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '@/shared/api/problem';
import type { Schemas } from '@/shared/api/types';
import { decimal } from '@/shared/format/decimal';
import { grouped } from '@/shared/format/number';
import { rulePath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { LimitCells, PlanDraft } from '../figures/draft';
import { mayBeTheRules, relaxations } from '../figures/relax';
import { limitsIn } from '../figures/sides';
import type { PlanTree, TableRow } from '../figures/tree';
import styles from './Refusal.module.css';

interface RefusalProps {
  error: Error;
  plan: Schemas['PlanItem'];
  tree: PlanTree | null;
  draft: PlanDraft;
  onFix: (row: TableRow, cells: Partial<LimitCells>, what: string) => void;
}

const SHOWN = 8;
const written = (amount: string) => grouped(decimal(amount), { trim: true });

/** Why the plan as it stands gives no table, and which limits could be moved or let go of. */
export function Refusal({ error, plan, tree, draft, onFix }: RefusalProps) {
  const { t } = useTranslation();
  const refused = error instanceof Problem ? error : null;
  const offers = refused && tree ? relaxations(refused, tree, draft.limits) : [];
  const byRule = refused && mayBeTheRules(refused.code) && limitsIn(draft.body).length > 0;
  return (
    <div className={styles.refusal}>
      <ProblemNote error={error} />
      {offers.length > 0 && (
        <ul className={styles.offers} aria-label={t('planRule.refusal.offers')}>
          {offers.slice(0, SHOWN).map(({ row, field, amount, fits }) => (
            <li key={`${row.owner}.${field}`}>
              <span>
                {row.name} · {t(`plans.limit.${field}`)} {written(amount)}
              </span>
              {fits !== null && (
                <Button
                  onClick={() => {
                    onFix(row, { [field]: fits }, 'relax');
                  }}
                >
                  {t('planRule.refusal.fit', { amount: written(fits) })}
                </Button>
              )}
              <Button
                onClick={() => {
                  onFix(row, { [field]: '' }, 'relax');
                }}
              >
                {t('planRule.refusal.free')}
              </Button>
            </li>
          ))}
          {offers.length > SHOWN && (
            <li>{t('planRule.refusal.more', { count: offers.length - SHOWN })}</li>
          )}
        </ul>
      )}
      {byRule && (
        <p>
          <Link to={rulePath(plan.rule.id, plan.id)}>{t('planRule.refusal.byRule')}</Link>
        </p>
      )}
    </div>
  );
}
