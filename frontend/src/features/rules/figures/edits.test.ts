import { describe, expect, it } from 'vitest';
import { type Edit, edited } from './edits';
import { bodyOfGraph, EMPTY, graphOf } from './graph';
import { begun, changed, redone, undone } from './history';

const draw = (...edits: Edit[]) => edits.reduce(edited, EMPTY);
const add = (kind: string): Edit => ({ do: 'add', kind, settings: {}, place: { x: 10.4, y: 0 } });
const connect = (from: string, to: string, port: string, many = false): Edit => ({
  do: 'connect',
  connection: { from, to, port },
  many,
});

describe('a rule being drawn', () => {
  it('is the body that the schema has', () => {
    const graph = draw(
      add('attribute'),
      add('attribute'),
      add('product'),
      connect('attribute', 'product', 'factors', true),
      connect('attribute_2', 'product', 'factors', true),
    );
    const body = {
      version: 2,
      nodes: [
        { id: 'attribute', kind: 'attribute', place: { x: 10, y: 0 } },
        { id: 'attribute_2', kind: 'attribute', place: { x: 10, y: 0 } },
        {
          id: 'product',
          kind: 'product',
          place: { x: 10, y: 0 },
          inputs: { factors: ['attribute', 'attribute_2'] },
        },
      ],
    };
    expect(bodyOfGraph(graph)).toEqual(body);
    expect(bodyOfGraph(graphOf(body))).toEqual(body);
  });

  it('lets a port of one go of the node before', () => {
    const graph = draw(
      add('attribute'),
      add('constant'),
      add('table'),
      connect('attribute', 'table', 'value'),
      connect('constant', 'table', 'value'),
    );
    expect(graph.nodes[2]?.inputs).toEqual({ value: ['constant'] });
  });

  it('takes the lines of a node away with it', () => {
    const graph = draw(add('attribute'), add('table'), connect('attribute', 'table', 'value'), {
      do: 'remove',
      nodes: ['attribute'],
      connections: [],
    });
    expect(graph.nodes.map(({ id, inputs }) => [id, inputs])).toEqual([['table', {}]]);
  });

  it('drops what was connected to a port that is set away', () => {
    const graph = draw(add('constant'), add('blend'), connect('constant', 'blend', 'a'), {
      do: 'set',
      node: 'blend',
      settings: { parts: [{ port: 'b', weight: 1 }] },
      ports: ['b'],
    });
    expect(graph.nodes[1]?.inputs).toEqual({});
  });
});

describe('the steps', () => {
  it('go back and on, and typing on is one', () => {
    const typed = changed(changed(changed(begun(''), '1', 'a'), '12', 'a'), '12x', 'b');
    expect(undone(typed).present).toBe('12');
    expect(undone(undone(typed)).present).toBe('');
    expect(redone(undone(typed)).present).toBe('12x');
    expect(undone(undone(undone(typed))).present).toBe('');
  });
});
