import type { Missing, RuleNode, Settings } from './rule';

export interface RampStep {
  months: number;
  share: string;
}

/** From `least` (included) to `below` (excluded); without one it goes on for ever. */
export interface Band {
  least?: string;
  below?: string;
  coefficient: string;
}

export interface BlendPart {
  port: string;
  /** In whole parts: 6 and 4 are as 60 and 40. */
  weight: number;
}

/** What each kind of node is set to, as far as a card shows it; the server checked it when it was saved. */
interface Known {
  table?: Readonly<Record<string, string>>;
  otherwise?: string;
  steps?: readonly RampStep[];
  bands?: readonly Band[];
  parts?: readonly BlendPart[];
  value?: string;
  text?: string;
  over_assignment?: string;
  missing?: Missing;
}

export const settingsOf = ({ settings = {} }: RuleNode): Known => settings;

/** With one field changed, or left out. */
export function withSetting(node: RuleNode, field: keyof Known, value: unknown): RuleNode {
  const kept = Object.entries(node.settings ?? {}).filter(([name]) => name !== field);
  const settings: Settings = {
    ...Object.fromEntries(kept),
    ...(value !== undefined && { [field]: value }),
  };
  return { ...node, settings };
}
