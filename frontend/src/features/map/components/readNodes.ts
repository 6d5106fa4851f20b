import type { MapNode } from '@/shared/api/types';
import type { OpenMap } from './useOpenMap';

/** Every node that has been read, by id. */
export function readNodes({ roots, pages, line }: OpenMap): Map<string, MapNode> {
  const read = [
    ...roots,
    ...pages.flatMap((page) => page?.items ?? []),
    ...(line ? [line.node] : []),
  ];
  return new Map(read.map((node) => [node.key_result.id, node]));
}
