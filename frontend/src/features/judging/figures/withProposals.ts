import type { Schemas } from '@/shared/api/types';

type Finding = Schemas['FindingRow'];
type Step = string | number;

/** A copy of a rule's body with every proposed coefficient in its place. */
export function withProposals<Body>(body: Body, findings: readonly Finding[]): Body {
  return findings.reduce(
    (changed, { path, proposed }) =>
      proposed === null ? changed : (placed(changed, path, proposed) as Body),
    body,
  );
}

function placed(node: unknown, [step, ...rest]: readonly Step[], value: string): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node)) {
    return node.map((one: unknown, index) => (index === step ? placed(one, rest, value) : one));
  }
  const fields = node as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: placed(fields[step], rest, value) };
}
