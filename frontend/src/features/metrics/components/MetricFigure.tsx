import { percent } from '@/shared/format/number';
import { Amount } from '@/shared/ui/Amount';
import type { Value } from '../figures/definition';

interface MetricFigureProps {
  kind: Value;
  /** Null where a ratio has nothing to divide by; undefined while it is read. */
  value: string | null | undefined;
  currency: string;
}

/** What a metric adds up to, as money, a number, or percent. */
export function MetricFigure({ kind, value, currency }: MetricFigureProps) {
  if (value === undefined || value === null) return <>—</>;
  if (kind === 'ratio') return <>{percent(value)}</>;
  return <Amount value={value} currency={kind === 'amount' ? currency : null} />;
}
