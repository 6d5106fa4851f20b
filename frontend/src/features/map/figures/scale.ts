/** Height of a label of two lines, and the least space between two of them. */
export const LABEL = 40;
export const GAP = 12;

export interface Stack {
  /** Widths in the unit of the map; none for what has no width. */
  amounts: readonly (number | null)[];
  /** Of these so many stand on the line and need room for their label under it. */
  onLine: number;
}

export const UNDER_LINE = 26;

/** How tall a node is, its label included. */
export const slot = (amount: number | null, scale: number): number =>
  Math.max((amount ?? 0) * scale, LABEL);

export const stackHeight = ({ amounts, onLine }: Stack, scale: number): number =>
  amounts.reduce<number>((sum, amount) => sum + slot(amount, scale), 0) +
  GAP * Math.max(0, amounts.length - 1) +
  UNDER_LINE * onLine;

const STEPS = 40;

/** Pixels for one unit of amount, the same in every column: the largest at which all columns fit. */
export function commonScale(stacks: readonly Stack[], height: number): number {
  const most = Math.max(0, ...stacks.flatMap(({ amounts }) => amounts.map((one) => one ?? 0)));
  if (most === 0) return 0;
  const tooTall = (scale: number) => stacks.some((stack) => stackHeight(stack, scale) > height);
  let low = 0;
  let high = (height * TALLEST) / most;
  if (!tooTall(high)) return high;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (tooTall(middle)) high = middle;
    else low = middle;
  }
  return low;
}

/** The widest bar takes no more of the picture than this. */
const TALLEST = 0.66;
