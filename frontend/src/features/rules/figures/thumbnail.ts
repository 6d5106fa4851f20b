import { nodeOf, type RuleGraph } from './graph';

const WIDTH = 190;
const HEIGHT = 80;
const MARGIN = 10;

/** A rule as boxes and lines, in the units of its places; lines that two ports share are drawn once. */
export function thumbnail(graph: RuleGraph) {
  const nodes = graph.nodes.map(({ id, place }) => ({
    id,
    ...place,
    width: WIDTH,
    height: HEIGHT,
  }));
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const [left, top] = [Math.min(...xs, 0) - MARGIN, Math.min(...ys, 0) - MARGIN];
  const right = Math.max(...xs, 0) + WIDTH + MARGIN;
  const bottom = Math.max(...ys, 0) + HEIGHT + MARGIN;
  const lines = graph.nodes.flatMap((node) =>
    Object.values(node.inputs)
      .flat()
      .flatMap((id) => nodeOf(graph, id) ?? [])
      .map((source) => {
        const [x, y] = [source.place.x + WIDTH, source.place.y + HEIGHT / 2];
        const end = { x: node.place.x, y: node.place.y + HEIGHT / 2 };
        const bend = (x + end.x) / 2;
        return `M${x} ${y}C${bend} ${y} ${bend} ${end.y} ${end.x} ${end.y}`;
      }),
  );
  return {
    box: `${left} ${top} ${right - left} ${bottom - top}`,
    nodes,
    lines: [...new Set(lines)],
  };
}
