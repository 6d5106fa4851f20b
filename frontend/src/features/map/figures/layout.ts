import { commonScale, GAP, LABEL, slot, stackHeight, UNDER_LINE } from './scale';

/** One column of the map as it is laid out: the nodes of a level, top to bottom. */
export interface Level {
  nodes: readonly { id: string; amount: number | null }[];
  /** The node that the line passes through, which is also the one whose children come next. */
  through: string | null;
}

export interface Bar {
  id: string;
  column: number;
  x: number;
  top: number;
  height: number;
  /** Where its label begins. */
  label: number;
}

/** A ribbon from a node to one of its children, as thick as the child's amount; thin and dashed without one. */
export interface Flow {
  id: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  thick: number | null;
  /** It runs straight for so long, where the label stands under it. */
  flat: number;
  onLine: boolean;
}

export interface Layout {
  bars: Bar[];
  flows: Flow[];
  /** Where the line passes each column. */
  stops: { x: number; y: number; flat: number }[];
  scale: number;
  width: number;
}

const BAR_LEAST = 3;
const NO_WIDTH = 16;
const FLAT = 130;

/** Lays out all columns on one scale; pure, so that the picture is a function of data and size. */
export function layOut(levels: readonly Level[], xs: readonly number[], height: number): Layout {
  const stacks = levels.map(({ nodes, through }, column) => ({
    amounts: nodes.map(({ amount }) => amount),
    onLine: nodes.some(({ id }) => id === through) && column < levels.length - 1 ? 1 : 0,
  }));
  const scale = commonScale(stacks, height);
  const offsets = offsetsOnLine(levels, scale);
  const bars: Bar[] = [];
  const flows: Flow[] = [];
  const stops: Layout['stops'] = [];
  let centre = height / 2;
  let from: Bar | undefined;

  levels.forEach((level, column) => {
    const x = xs[column] ?? 0;
    const tall = stackHeight(stacks[column] ?? { amounts: [], onLine: 0 }, scale);
    let y = Math.max(0, Math.min(centre - tall / 2, height - tall));
    let source = from?.top ?? 0;
    let next: Bar | undefined;
    for (const { id, amount } of level.nodes) {
      const onLine = id === level.through;
      const thick = amount === null ? null : amount * scale;
      const size = slot(amount, scale);
      const tallBar = thick === null ? NO_WIDTH : Math.max(thick, BAR_LEAST);
      const top = y + (size - tallBar) / 2;
      const bar: Bar = { id, column, x, top, height: tallBar, label: y + (size - LABEL) / 2 };
      if (onLine) {
        const at = top + (offsets[column] ?? 0);
        // Where the line goes on it runs over the middle of its bar: the label makes room for it.
        if (column < levels.length - 1) {
          bar.label = Math.max(bar.label, at + 10, flatAfter(bar) > 0 ? top + tallBar + 3 : 0);
        }
        stops.push({ x, y: at, flat: flatAfter(bar) });
        next = bar;
      }
      bars.push(bar);
      if (from) {
        const flat = flatAfter(from);
        flows.push({ id, x0: from.x, y0: source, x1: x, y1: top, thick, flat, onLine });
        source += thick ?? 0;
      }
      y += size + GAP + (onLine && column < levels.length - 1 ? UNDER_LINE : 0);
    }
    from = next;
    centre = next === undefined ? centre : next.top + next.height / 2;
  });
  return { bars, flows, stops, scale, width: (xs.at(-1) ?? 0) + LABEL_WIDTH };
}

export const LABEL_WIDTH = 168;

/** Under a thin bar the label takes the room that its ribbons would: they start after it. */
const flatAfter = (bar: Bar): number => (bar.height < LABEL ? FLAT : 0);

/**
 * How far below the top of each bar the line passes: through the part of a part that the last node carries.
 * So the line is that node's own amount, found again in every amount above it.
 */
export function offsetsOnLine(levels: readonly Level[], scale: number): number[] {
  const offsets = levels.map(() => 0);
  const last = levels.findLastIndex(({ nodes, through }) => nodes.some(({ id }) => id === through));
  let below = 0;
  for (let column = last; column >= 0; column -= 1) {
    const { nodes, through } = levels[column] ?? { nodes: [], through: null };
    const at = nodes.findIndex(({ id }) => id === through);
    const own = nodes[at]?.amount ?? null;
    if (column === last) below = own === null ? NO_WIDTH / 2 : Math.max(own * scale, BAR_LEAST) / 2;
    offsets[column] = below;
    below += nodes.slice(0, at).reduce((sum, { amount }) => sum + (amount ?? 0) * scale, 0);
  }
  return offsets;
}

const FIRST = 128;
const WIDEST = 340;
const NARROWEST = 172;

/** Where the columns stand: key results near the objective, the others evenly as far as there is room. */
export function columnsAt(count: number, width: number): number[] {
  const room = (width - LABEL_WIDTH - FIRST) / Math.max(1, count - 1);
  const step = Math.min(WIDEST, Math.max(NARROWEST, room));
  return Array.from({ length: count }, (_, column) => FIRST + column * step);
}
