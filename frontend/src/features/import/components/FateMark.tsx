import { useTranslation } from 'react-i18next';
import type { Fate } from '../figures/fates';
import styles from './FateMark.module.css';

/** What each fate looks like without its colour: plus, dot, arrow, equals, cross, dash. */
const SHAPES: Record<Fate, string> = {
  create: 'M5.5 1v9M1 5.5h9',
  change: 'M1.5 3.5h8M1.5 7.5h8M7 1l2.5 2.5M4 10 1.5 7.5',
  move: 'M1 5.5h9M6.5 2 10 5.5 6.5 9',
  nothing: 'M1.5 4h8M1.5 7h8',
  refused: 'M1.5 1.5l8 8M9.5 1.5l-8 8',
  left_out: 'M1.5 5.5h8',
};

/** What happens to a row: a shape, a colour and a word. */
export function FateMark({ fate }: { fate: Fate }) {
  const { t } = useTranslation();
  return (
    <span className={`${styles.mark} ${styles[fate]}`}>
      <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
        <path d={SHAPES[fate]} fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      {t(`imports.fate.${fate}`)}
    </span>
  );
}
