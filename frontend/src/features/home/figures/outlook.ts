import type { Home, KeyResultCard } from '@/shared/api/types';
import { compare, decimal } from '@/shared/format/decimal';
import { hasEnded, type Remedy, remedyFor } from './remedy';

/** What the page opens with: what is so, and what would change it. */
export type Outlook =
  | { state: 'empty' }
  | { state: 'no_data' }
  | { state: 'too_early' }
  | { state: 'behind'; card: KeyResultCard; lag: string; remedy: Remedy }
  | { state: Calm; card: KeyResultCard; lag: string; count: number };

/** A little below or above; alone, when there is no other key result to speak of. */
type Calm = 'steady' | 'steadyAlone' | 'ahead' | 'aheadAlone';

type Judged = KeyResultCard & { lag_points: string };

const judged = (card: KeyResultCard): card is Judged =>
  card.lag_points !== null && card.status !== 'no_data' && card.status !== 'too_early';

/** The key result that lags most speaks for all of them. */
export function outlookOf(home: Home): Outlook {
  const cards = home.key_results.map(({ key_result }) => key_result);
  if (cards.length === 0) return { state: 'empty' };
  const [worst] = cards.filter(judged).sort(laggingFirst);
  if (!worst) {
    return { state: cards.some(({ status }) => status === 'too_early') ? 'too_early' : 'no_data' };
  }
  const lag = worst.lag_points;
  if (worst.status === 'behind' || worst.status === 'watch') {
    const remedy: Remedy = hasEnded(home) ? { by: 'unknown' } : remedyFor(worst, home.open_deals);
    return { state: 'behind', card: worst, lag, remedy };
  }
  const state = compare(decimal(lag), decimal('0')) > 0 ? 'steady' : 'ahead';
  const count = cards.length;
  return { state: count === 1 ? `${state}Alone` : state, card: worst, lag, count };
}

const laggingFirst = (a: Judged, b: Judged): number =>
  compare(decimal(b.lag_points), decimal(a.lag_points));
