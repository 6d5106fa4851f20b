import { stairPath, type StairStep } from '../figures/stairPath';
import styles from './RuleNodeCard.module.css';

interface StairProps {
  steps: readonly StairStep[];
  /** Where the last step ends. */
  until: number;
  /** The place of the step that the chosen owner is on; −1 for none. */
  lit: number;
  /** What stands under it, and the heights of the first and the last step beside it. */
  foot: string;
  heights: readonly string[];
}

/** Coefficients that rise or fall by steps, drawn on a card. */
export function Stair({ steps, until, lit, foot, heights }: StairProps) {
  const step = steps[lit];
  return (
    <div className={styles.stair}>
      <svg viewBox="0 0 100 34" preserveAspectRatio="none" aria-hidden="true">
        <path d={stairPath(steps, until)} />
        {step && <path data-lit d={stairPath(steps, until, lit)} />}
      </svg>
      <p>
        <span>{foot}</span>
        <b>
          {heights.at(0)} – {heights.at(-1)}
        </b>
      </p>
    </div>
  );
}
