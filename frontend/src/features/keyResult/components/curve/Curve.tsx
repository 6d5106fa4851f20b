import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { daysBetween } from '@/shared/format/date';
import { Button } from '@/shared/ui/Button';
import { useNarrow } from '@/shared/ui/useNarrow';
import { curveFigures } from '../../figures/curve';
import styles from './Curve.module.css';
import { CurveAlerts } from './CurveAlerts';
import { ClosedShades, CurveAxes } from './CurveAxes';
import { CurveEnd } from './CurveEnd';
import { CurveFan } from './CurveFan';
import { CurveLines } from './CurveLines';
import { CurveNow } from './CurveNow';
import { CurveTable } from './CurveTable';
import { useCurveWords } from './useCurveWords';
import { useScales } from './useScales';
import { useWidth } from './useWidth';

type Page = Schemas['KeyResultPage'];

/** Expected, actual and where it leads, over the days of the cycle; the same as a table for who asks. */
export function Curve({ page }: { page: Page }) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const rolledUp = page.curve.actual === null;
  return (
    <section className={styles.curve} aria-label={t('keyResult.curve.title')}>
      {asTable ? <CurveTable page={page} /> : <Plot page={page} />}
      <p className={styles.under}>
        {rolledUp && <span>{t('keyResult.curve.rolledUp')}</span>}
        {page.outcome && <span>{t('keyResult.curve.ours')}</span>}
        <Button
          aria-pressed={asTable}
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {t(asTable ? 'keyResult.curve.asCurve' : 'keyResult.curve.asTable')}
        </Button>
      </p>
    </section>
  );
}

function Plot({ page }: { page: Page }) {
  const narrow = useNarrow();
  const [frame, width] = useWidth<HTMLDivElement>();
  const words = useCurveWords(page);
  const figures = curveFigures(page);
  const scales = useScales(figures, width, narrow);
  const { key_result: card, cycle, curve } = page;
  const parts = { card, figures, scales };
  return (
    <div ref={frame} className={styles.frame} style={{ height: scales.height }}>
      {width > 0 && (
        <svg width={width} height={scales.height} role="img" aria-label={words}>
          <ClosedShades
            closed={curve.closed}
            dayOf={(date) => daysBetween(cycle.start, date)}
            scales={scales}
          />
          <CurveAxes {...parts} cycle={cycle} narrow={narrow} />
          <CurveFan fan={figures.fan} scales={scales} />
          <CurveAlerts figures={figures} scales={scales} />
          <CurveLines {...parts} />
          <CurveNow {...parts} asOf={page.as_of} />
          {!narrow && <CurveEnd {...parts} />}
        </svg>
      )}
    </div>
  );
}
