/** The plans' place among what was read; a plan's own calls stand below it. */
export const PLANS_KEY = ['plans'] as const;
export const planKey = (planId: string) => [...PLANS_KEY, planId] as const;
