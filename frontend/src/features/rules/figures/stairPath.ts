export interface StairStep {
  from: number;
  height: number;
}

const WIDE = 100;
const HIGH = 34;
const EDGE = 3;

/** Steps as a line in a box of 100 by 34, the highest at its top; or one of them alone. */
export function stairPath(steps: readonly StairStep[], until: number, only?: number): string {
  const most = Math.max(...steps.map(({ height }) => height));
  const least = Math.min(...steps.map(({ height }) => height), most);
  const x = (at: number) => ((at / Math.max(until, 1)) * WIDE).toFixed(1);
  const y = (height: number) => {
    const share = most === least ? 0.5 : (height - least) / (most - least);
    return (HIGH - EDGE - share * (HIGH - 2 * EDGE)).toFixed(1);
  };
  return steps
    .map(({ from, height }, place) => ({
      place,
      path: `L${x(from)} ${y(height)}H${x(steps[place + 1]?.from ?? until)}`,
    }))
    .filter(({ place }) => only === undefined || place === only)
    .map(({ path }) => path)
    .join('')
    .replace('L', 'M');
}
