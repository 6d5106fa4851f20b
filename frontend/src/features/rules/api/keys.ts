/** The rules' place among what was read; a rule's own calls stand below it. */
export const RULES_KEY = ['rules'] as const;
export const ruleKey = (ruleId: string) => [...RULES_KEY, ruleId] as const;
