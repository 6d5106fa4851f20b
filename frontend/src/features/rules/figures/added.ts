import { KINDS } from '../nodes';
import { portsOf, whyNot } from './connection';
import { type Edit, edited, freeId } from './edits';
import { nodeOf, type Place, type RuleGraph } from './graph';

const RIGHT = 280;
const DOWN = 170;

/**
 * A new node: where it was dropped; else to the right of the chosen one and connected to it, if it takes what that
 * gives; else below the last.
 */
export function addedNode(
  graph: RuleGraph,
  kind: string,
  chosen: readonly string[],
  at?: Place,
): { id: string; edits: Edit[] } {
  const id = freeId(graph, kind);
  const settings = KINDS[kind]?.first ?? {};
  const before = at || chosen.length !== 1 ? undefined : nodeOf(graph, chosen[0] ?? '');
  const last = graph.nodes.at(-1)?.place ?? { x: 0, y: -DOWN };
  const place =
    at ??
    (before ? { x: before.place.x + RIGHT, y: before.place.y } : { x: last.x, y: last.y + DOWN });
  const add: Edit = { do: 'add', kind, settings, place: free(graph, place) };
  const port =
    before &&
    portsOf(KINDS, { kind, settings }).find(
      ({ key }) =>
        whyNot(edited(graph, add), KINDS, { from: before.id, to: id, port: key }) === null,
    );
  if (!before || !port) return { id, edits: [add] };
  const connection = { from: before.id, to: id, port: port.key };
  return { id, edits: [add, { do: 'connect', connection, many: port.many ?? false }] };
}

/** No node hides another. */
function free({ nodes }: RuleGraph, place: Place): Place {
  const taken = nodes.some(
    (node) => Math.abs(node.place.x - place.x) < RIGHT / 2 && Math.abs(node.place.y - place.y) < 40,
  );
  return taken ? free({ nodes }, { x: place.x, y: place.y + DOWN }) : place;
}
