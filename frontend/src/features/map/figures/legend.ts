/** Round amounts whose width shows how wide one is: about so many pixels each. */
const SHOWN = [20, 9, 2.5] as const;
const ROUND = [1, 2, 5, 10] as const;

export interface Sample {
  amount: string;
  thick: number;
}

/** Three samples of the scale; none where nothing has a width. */
export function samples(scale: number): Sample[] {
  if (scale <= 0) return [];
  return SHOWN.map((pixels) => {
    const amount = roundBelow(pixels / scale);
    return { amount: String(amount), thick: amount * scale };
  }).filter(({ amount }, index, all) => all.findIndex((one) => one.amount === amount) === index);
}

/** 1, 2 or 5 with noughts: the largest that is not above; at least 1. */
function roundBelow(value: number): number {
  if (value < 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = ROUND.findLast((one) => one * power <= value) ?? 1;
  return Math.round(digit * power);
}
