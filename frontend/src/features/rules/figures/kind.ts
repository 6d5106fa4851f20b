import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import type { Schemas } from '@/shared/api/types';
import type { RuleNode, Settings } from './graph';

export type Gives = 'any' | 'number' | 'date' | 'unit_weight' | 'limits' | 'split';
export type Group = 'read' | 'coefficient' | 'mix' | 'decide';
export const GROUPS: readonly Group[] = ['read', 'coefficient', 'mix', 'decide'];

export type KindCode =
  | 'attribute'
  | 'constant'
  | 'table'
  | 'bands'
  | 'ramp'
  | 'formula'
  | 'product'
  | 'blend'
  | 'limits'
  | 'unit_weight'
  | 'split';

export type PortWord =
  | 'value'
  | 'values'
  | 'factors'
  | 'since'
  | 'history'
  | 'coefficient'
  | 'people'
  | 'units'
  | 'people_limits'
  | 'units_limits'
  | 'part'
  | 'branch'
  | 'branch_limits';

/** Where another node is connected; `named` is what settings call it. */
export interface Port {
  key: string;
  word: PortWord;
  named?: string;
  takes: Gives;
  many?: boolean;
}

export interface EditorProps {
  node: RuleNode;
  settings: Settings;
  /** `what` tells edits apart: typing on in one place is one step to undo. */
  onChange: (settings: Settings, what: string) => void;
  attributes: readonly Schemas['AttributeChoice'][];
  /** Those whose value comes in, by port, with what a formula calls them. */
  sources: readonly { port: string; node: RuleNode; title: string }[];
  problems: readonly Schemas['RuleProblem'][];
}

/** A line of a card: what a node is set to, in brief. */
export interface Shown {
  key: string;
  value: string;
}

/** What a card's lines are written with; `sources` are the titles of those that are connected to a port. */
export interface FaceWords {
  t: TFunction;
  sources: (port: string) => readonly string[];
}

export interface DrawingProps {
  settings: Settings;
  /** What the chosen owner gets, and what it was read from. */
  value: string | null;
  input: string | null;
}

/** A kind of node: each is a folder of `nodes/` that says this of itself. */
export interface NodeKind {
  code: KindCode;
  group: Group;
  gives: Gives;
  /** What a new one is set to. */
  first: Settings;
  ports: (settings: Settings) => readonly Port[];
  face: (settings: Settings, words: FaceWords) => readonly Shown[];
  /** On a card in place of its lines. */
  Drawing?: ComponentType<DrawingProps>;
  Editor: ComponentType<EditorProps>;
}
