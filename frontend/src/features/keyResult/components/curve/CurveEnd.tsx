import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { useReader } from '@/shared/ui/useReader';
import type { CurveFigures } from '../../figures/curve';
import { apart } from '../../figures/ticks';
import styles from './Curve.module.css';
import type { Scales } from './useScales';

const LINE = 17;

interface EndLabel {
  key: 'target' | 'high' | 'median' | 'low';
  value: number;
}

/** At the right edge: the target, and where the open deals lead. */
export function CurveEnd({
  card,
  figures,
  scales,
}: {
  card: KeyResultCard;
  figures: CurveFigures;
  scales: Scales;
}) {
  const { t } = useTranslation();
  const reader = useReader();
  const end = figures.fan.at(-1);
  const say = (value: number) =>
    measured(String(Math.round(value * 100) / 100), card, reader, { sign: false, unit: false });
  const labels: EndLabel[] = [
    { key: 'target', value: figures.target },
    ...(end
      ? ([
          { key: 'high', value: end.p90 },
          { key: 'median', value: end.p50 },
          { key: 'low', value: end.p10 },
        ] as const)
      : []),
  ];
  const placed = apart(
    labels.map((label) => ({ ...label, y: scales.y(label.value) + 4 })),
    LINE,
  );
  return placed.map(({ key, value, y }) => (
    <text key={key} className={`${styles.end} ${styles[key]}`} x={scales.right + 8} y={y}>
      {t(`keyResult.curve.end.${key}`, { value: say(value) })}
    </text>
  ));
}
