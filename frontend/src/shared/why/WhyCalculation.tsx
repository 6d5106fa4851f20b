import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { geometry } from '@/shared/format/decimal';
import type { WhyPart } from './whyParts';
import styles from './WhyCalculation.module.css';
import { WhyLine } from './WhyLine';

interface WhyCalculationProps {
  part: WhyPart;
  card: KeyResultCard;
  quantum: string;
  /** The only part: a flat product. */
  alone: boolean;
  /** It ends at my own amount. */
  mine: boolean;
}

/** One stretch of the calculation as a table: what, a bar for how much, the amount after it. */
export function WhyCalculation({ part, card, quantum, alone, mine }: WhyCalculationProps) {
  const { t } = useTranslation();
  const { owner, parent } = part.owner;
  const multiplied = part.steps.filter(({ kind }) => kind === 'factor' || kind === 'per_weight');
  // One bar alone compares with nothing.
  const scale =
    multiplied.length > 1 ? Math.max(...multiplied.map(({ value }) => geometry(value))) : 0;

  return (
    <table className={styles.table}>
      {!alone && <caption>{t('why.part', { parent: parent.name, owner: owner.name })}</caption>}
      <tbody>
        {part.steps.map((step, index) => (
          <WhyLine
            key={index}
            step={step}
            card={card}
            quantum={quantum}
            scale={scale}
            carried={step.kind === 'per_weight' || part.steps[index + 1]?.kind === 'factor'}
            alone={alone}
            mine={mine}
          />
        ))}
      </tbody>
    </table>
  );
}
