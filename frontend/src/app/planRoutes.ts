import type { RouteObject } from 'react-router';
import {
  NEW_PLAN,
  planComparePath,
  NEW_RULE,
  planJudgingPath,
  planPath,
  planRunPath,
  PLANS,
  rulePath,
  RULES,
} from '@/shared/navigation/paths';
import { lazyPage } from './lazyPage';

/** The pages of plans and of the rules that they go by. */
export const planRoutes: RouteObject[] = [
  {
    path: PLANS,
    lazy: lazyPage(async () => (await import('./PlansRoute')).PlansRoute, 'plans', 'planRule'),
  },
  {
    path: NEW_PLAN,
    lazy: lazyPage(async () => (await import('./NewPlanRoute')).NewPlanRoute, 'plans', 'planRule'),
  },
  {
    path: planPath(':planId'),
    lazy: lazyPage(
      async () => (await import('./PlanRoute')).PlanRoute,
      'plans',
      'planRule',
      'scenarios',
      'staff',
      'planWork',
    ),
  },
  {
    path: planComparePath(':planId'),
    lazy: lazyPage(
      async () => (await import('./CompareRoute')).CompareRoute,
      'plans',
      'planRule',
      'scenarios',
    ),
  },
  {
    path: planJudgingPath(':planId'),
    lazy: lazyPage(async () => (await import('./JudgingRoute')).JudgingRoute, 'judging'),
  },
  {
    path: planRunPath(':planId', ':runId'),
    lazy: lazyPage(
      async () => (await import('./PlanRunRoute')).PlanRunRoute,
      'plans',
      'planRule',
      'scenarios',
      'approvals',
      'planWork',
    ),
  },
  {
    path: RULES,
    lazy: lazyPage(async () => (await import('./RulesRoute')).RulesRoute, 'rules', 'ruleNode'),
  },
  {
    path: NEW_RULE,
    lazy: lazyPage(async () => (await import('./NewRuleRoute')).NewRuleRoute, 'rules', 'ruleNode'),
  },
  {
    path: rulePath(':ruleId'),
    lazy: lazyPage(async () => (await import('./RuleRoute')).RuleRoute, 'rules', 'ruleNode'),
  },
];
