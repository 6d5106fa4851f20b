import type { Home, MyKeyResult } from '@/shared/api/types';
import { dealsCountFor } from '@/shared/pace/gap';
import { outlookOf } from './outlook';
import { hasEnded } from './remedy';

/** The key result that the address names, else the one the page opens with, else the first. */
export function chosenOf(home: Home, id: string | null): MyKeyResult | undefined {
  const called = (wanted: string | null) =>
    home.key_results.find(({ key_result }) => key_result.id === wanted);
  const outlook = outlookOf(home);
  return called(id) ?? called('card' in outlook ? outlook.card.id : null) ?? home.key_results[0];
}

/**
 * The key result that the open deals are drawn on: the chosen one if deals count for it, else the first such.
 * In a cycle that has ended nothing is left to close.
 */
export function dealsFor(home: Home, chosen: MyKeyResult): MyKeyResult | undefined {
  if (hasEnded(home)) return undefined;
  return [chosen, ...home.key_results].find(({ key_result }) => dealsCountFor(key_result));
}
