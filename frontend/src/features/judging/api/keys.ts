export const judgedKey = (planId: string) => ['judging', planId] as const;
