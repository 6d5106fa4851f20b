import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { points } from '@/shared/format/number';
import { Sparkline } from '@/shared/ui/Sparkline';
import { toneOf } from '@/shared/ui/tone';
import { lengthOf } from '../figures/strip';

interface LagHistoryProps {
  row: Schemas['TeamPerson'];
  range: readonly [number, number];
  /** The lag beyond which alerts open. */
  threshold: number;
}

/** How the lag came about, day by day, with the line beyond which alerts open. */
export function LagHistory({ row, range, threshold }: LagHistoryProps) {
  const { t } = useTranslation();
  const { history, key_result } = row;
  const [first, last] = [history[0], history.at(-1)];
  if (first === undefined || last === undefined) return null;
  const said = (lag: string) =>
    t(lag.startsWith('-') ? 'team.history.ahead' : 'team.history.behind', { points: points(lag) });
  return (
    <span className={toneOf(key_result.status)}>
      <Sparkline
        values={history.map(lengthOf)}
        range={range}
        threshold={threshold}
        label={t('team.history.label', { first: said(first), last: said(last) })}
      />
    </span>
  );
}
