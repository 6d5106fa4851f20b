import type { Layout } from '../figures/layout';
import styles from './Ribbons.module.css';

interface ObjectiveProps {
  origin: { x: number; y: number };
  layout: Layout;
  traced: boolean;
}

/** From the objective's double ring to its key results: dashed where the unit of measure is another one. */
export function Objective({ origin, layout, traced }: ObjectiveProps) {
  const own = new Set(layout.flows.map(({ id }) => id));
  const results = layout.bars.filter(({ column, id }) => column === 0 && !own.has(id));
  const through = layout.stops[0]?.y;
  return results.map(({ id, x, top, height }) => {
    const middle = top + height / 2;
    const passed = through !== undefined && through >= top && through <= top + height;
    if (passed && traced) return null;
    const d = passed ? curved(origin, x, middle) : elbow(origin, x - 6, middle);
    return <path key={id} className={passed ? styles.stem : styles.dashed} d={d} />;
  });
}

const curved = ({ x, y }: ObjectiveProps['origin'], to: number, at: number): string =>
  `M${x},${y}C${(x + to) / 2},${y} ${(x + to) / 2},${at} ${to},${at}`;

const TURN = 8;

/** Straight down (or up), then with a round corner to the right. */
function elbow({ x, y }: ObjectiveProps['origin'], to: number, at: number): string {
  const side = Math.sign(at - y) || 1;
  if (Math.abs(at - y) < TURN) return `M${x},${y}H${to}`;
  return `M${x},${y}V${at - side * TURN}Q${x},${at} ${x + TURN},${at}H${to}`;
}
