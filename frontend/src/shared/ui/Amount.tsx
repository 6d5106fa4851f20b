import { money } from '@/shared/format/amount';
import { type Decimal, decimal } from '@/shared/format/decimal';
import { useReader } from './useReader';

interface AmountProps {
  value: string | Decimal;
  currency: string | null;
  /** So many places always: two where a sum is proved. */
  places?: number;
  sign?: boolean;
}

/** An amount of money, with the exact one on hover. */
export function Amount({ value, currency, places, sign = true }: AmountProps) {
  const reader = useReader();
  const exact = typeof value === 'string' ? decimal(value) : value;
  const shown = places === undefined ? reader : { language: reader.language, places };
  return (
    <span title={money(exact, { ...reader, currency, places: Math.max(2, exact.scale) })}>
      {money(exact, { ...shown, currency, sign })}
    </span>
  );
}
