import type { KeyResultCard } from '@/shared/api/types';
import { money } from '@/shared/format/amount';
import { round } from '@/shared/format/decimal';
import { coefficient, grouped, sixFigures } from '@/shared/format/number';
import { useReader } from '@/shared/ui/useReader';
import type { WhyStep } from './whySteps';
import { useStepText } from './useStepText';
import { WhyBar } from './WhyBar';
import styles from './WhyLine.module.css';

interface WhyLineProps {
  step: WhyStep;
  card: KeyResultCard;
  quantum: string;
  /** The amount that fills a bar. */
  scale: number;
  /** Something is multiplied on it. */
  carried: boolean;
  alone: boolean;
  mine: boolean;
}

/** One step: × coefficient, its name and source, a bar, the amount after it. */
export function WhyLine({ step, card, scale, carried, ...around }: WhyLineProps) {
  const { name, source } = useStepText(step, around);
  const { language } = useReader();
  const multiplied = step.kind === 'factor' || step.kind === 'weight' || step.kind === 'per_weight';
  const value =
    step.kind === 'amount'
      ? money(step.value, { language, currency: card.currency, places: 2 })
      : carried
        ? sixFigures(step.value)
        : signed(step);
  return (
    <tr className={`${styles.line} ${styles[step.kind]}`}>
      {multiplied && <td className={styles.coefficient}>{coefficientOf(step)}</td>}
      <th scope="row" className={styles.name} colSpan={multiplied ? 1 : 3}>
        {name}
        {source && <span className={styles.source}>{source}</span>}
      </th>
      {multiplied && (
        <td className={styles.bar}>
          <WhyBar step={step} scale={scale} />
        </td>
      )}
      <td className={styles.value}>{value}</td>
    </tr>
  );
}

/** What is added shows it; what is taken off has its minus already. */
function signed({ kind, value }: WhyStep): string {
  const added = ['moved_in', 'rounding', 'own_lock', 'kept'].includes(kind) && value.units > 0n;
  return `${added ? '+' : ''}${grouped(round(value, 2))}`;
}

function coefficientOf(step: WhyStep): string | null {
  if (step.kind === 'factor') return `× ${coefficient(step.factor.coefficient)}`;
  return step.kind === 'weight' ? `× ${coefficient(step.level.weight)}` : null;
}
