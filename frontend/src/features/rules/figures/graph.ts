import type { Label } from '@/shared/api/types';

/** A rule's body as docs/algorithms/rule-graph.md has it: places in whole numbers, numbers as decimal strings. */
export interface Place {
  x: number;
  y: number;
}

export type Settings = Readonly<Record<string, unknown>>;
export type Inputs = Readonly<Record<string, readonly string[]>>;

export interface RuleNode {
  id: string;
  kind: string;
  name?: Label;
  settings: Settings;
  place: Place;
  /** The nodes that are connected, port by port. */
  inputs: Inputs;
}

export interface RuleGraph {
  nodes: readonly RuleNode[];
}

export type WrittenBody = Record<string, unknown>;

interface WrittenNode {
  id: string;
  kind: string;
  name?: Label;
  settings?: Settings;
  place?: Place;
  inputs?: Readonly<Record<string, string | readonly string[]>>;
}

export const EMPTY: RuleGraph = { nodes: [] };

const listed = (connected: string | readonly string[]): readonly string[] =>
  typeof connected === 'string' ? [connected] : connected;

/** The graph that a body says. */
export function graphOf(body: Readonly<Record<string, unknown>>): RuleGraph {
  const written = (body.nodes ?? []) as readonly WrittenNode[];
  return {
    nodes: written.map(({ inputs = {}, settings = {}, place = { x: 0, y: 0 }, ...node }) => ({
      ...node,
      settings,
      place,
      inputs: Object.fromEntries(
        Object.entries(inputs).map(([port, connected]) => [port, listed(connected)]),
      ),
    })),
  };
}

/** The body that says a graph: one node at a port by its id, more as a list, nothing where nothing is. */
export const bodyOfGraph = ({ nodes }: RuleGraph): WrittenBody => ({
  version: 2,
  nodes: nodes.map(({ settings, inputs, ...node }) => {
    const connected = Object.entries(inputs).filter(([, ids]) => ids.length > 0);
    return {
      ...node,
      ...(Object.keys(settings).length > 0 && { settings }),
      ...(connected.length > 0 && {
        inputs: Object.fromEntries(
          connected.map(([port, ids]) => [port, ids.length === 1 ? ids[0] : ids]),
        ),
      }),
    };
  }),
});

export const nodeOf = ({ nodes }: RuleGraph, id: string): RuleNode | undefined =>
  nodes.find((node) => node.id === id);
