import { geometry } from '@/shared/format/decimal';
import type { WhyStep } from './whySteps';
import styles from './WhyBar.module.css';

const HUNDRED = 100;

/** From the amount before a factor to the one after it: filled when it grows, hollow when it shrinks. */
export function WhyBar({ step, scale }: { step: WhyStep; scale: number }) {
  if (scale === 0) return null;
  const at = (value: typeof step.value) => (geometry(value) / scale) * HUNDRED;
  if (step.kind === 'per_weight') {
    return (
      <span className={styles.track} aria-hidden="true">
        <span className={styles.start} style={{ width: `${at(step.value)}%` }} />
      </span>
    );
  }
  if (step.kind !== 'factor') return null;
  const [before, after] = [at(step.before), at(step.value)];
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.from} style={{ left: `${before}%` }} />
      <span
        className={after >= before ? styles.up : styles.down}
        style={{ left: `${Math.min(before, after)}%`, width: `${Math.abs(after - before)}%` }}
      />
    </span>
  );
}
