import { useTranslation } from 'react-i18next';
import { type Decimal, decimal, subtract } from '@/shared/format/decimal';
import { coefficient, sixFigures } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Dialog } from '@/shared/ui/Dialog';
import { lineOf, type TableRow } from '../figures/tree';
import { proved, shownWeight } from '../figures/written';
import type { Studio } from './studio';
import styles from './WhyDialog.module.css';

interface WhyDialogProps {
  studio: Studio;
  owner: string;
  onClose: () => void;
}

/** Why this number: level by level from the top, each multiplied out. */
export function WhyDialog({ studio, owner, onClose }: WhyDialogProps) {
  const { t } = useTranslation();
  const line = lineOf(studio.tree, owner);
  return (
    <Dialog
      title={t('planRule.why.title', { name: line.at(-1)?.name ?? '' })}
      onClose={onClose}
      width="wide"
    >
      <ol className={styles.levels}>
        {line.map((row) => (
          <li key={row.owner}>
            <h3>
              {row.name} <b>{proved(row.amount, studio.places)}</b>
            </h3>
            <Level studio={studio} row={row} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

const negated = (amount: string): Decimal => subtract(decimal('0'), decimal(amount));

function Level({ studio, row }: { studio: Studio; row: TableRow }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { tree, table, places } = studio;
  const parent = row.parent === null ? undefined : tree.rows.get(row.parent);
  const shared = parent?.members;
  if (!parent || !shared) return null;
  const taken = (['hold', 'moved', 'locked', 'limited'] as const).filter(
    (name) => decimal(shared[name]).units !== 0n,
  );
  const came = decimal(shared.moved).units < 0n;
  return (
    <>
      <p>
        {t('planRule.why.parent', { name: parent.name })} {proved(parent.amount, places)}
        {taken.map((name) => (
          <span key={name}>
            {' '}
            {name === 'moved' && came
              ? `+ ${t('planRule.why.movedIn')} ${proved(negated(shared.moved), places)}`
              : `− ${t(`planRule.why.${name}`)} ${proved(shared[name], places)}`}
          </span>
        ))}
        {taken.length > 0 && ` = ${sixFigures(decimal(shared.shared))}`}
      </p>
      {row.bound === 'none' ? (
        <p>
          × {shownWeight(row.weight)} ÷ {shownWeight(shared.weight)}
          {decimal(row.own_lock).units !== 0n &&
            ` + ${t('planRule.why.ownLock')} ${proved(row.own_lock, places)}`}
          {decimal(row.kept).units !== 0n &&
            ` + ${t('planRule.why.kept')} ${sixFigures(decimal(row.kept))}`}
          {` = ${sixFigures(decimal(row.exact))}`}
          {t('planRule.why.rounded', { amount: proved(row.amount, places) })}
        </p>
      ) : (
        <p>{t(`planRule.why.bound.${row.bound}`)}</p>
      )}
      {row.factors.length > 0 && (
        <ul className={styles.factors}>
          {row.factors.map((factor, place) => {
            const [name, source] = [table.labels[factor.name], table.labels[factor.source]];
            return (
              <li key={place}>
                <span>{name && read(name)}</span>
                <b>{coefficient(factor.coefficient)}</b>
                <small>
                  {factor.input !== null && `${factor.input} · `}
                  {source && read(source)}
                </small>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
