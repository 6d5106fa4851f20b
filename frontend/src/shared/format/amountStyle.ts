import { keptChoice } from '@/shared/choices/keptChoice';
import type { AmountStyle } from './amount';

export const AMOUNT_STYLES = ['full', 'short'] as const satisfies readonly AmountStyle[];

/** In full (61,300) or short (6.1 万): the reader's choice. */
export const amountStyleChoice = keptChoice<AmountStyle>('amounts', AMOUNT_STYLES, 'full');
