import type { Label, Schemas } from '@/shared/api/types';

/** What a problem says, in both languages. */
export const told = ({ text }: Schemas['RuleProblem']): Label => ({
  zh: text.zh ?? '',
  en: text.en ?? '',
});
