import type { Session } from '@/shared/api/types';
import {
  BOOKS,
  CRM,
  GOALS,
  HOME,
  IMPORT,
  MAP,
  METRICS,
  ORGANISATION,
  PLANS,
  RULES,
  SETTINGS,
  TEAM,
} from '@/shared/navigation/paths';

type Role = Session['roles'][number];

interface PageLink {
  path: string;
  /** The key of its word, among those of the shell. */
  name:
    | 'home'
    | 'map'
    | 'goals'
    | 'team'
    | 'plans'
    | 'rules'
    | 'organisation'
    | 'import'
    | 'metrics'
    | 'crm'
    | 'books'
    | 'settings';
  /** Who comes here for their work; without it everybody. */
  roles?: readonly Role[];
}

/** The pages that exist, in the order of the bar. */
const PAGES: readonly PageLink[] = [
  { path: HOME, name: 'home' },
  { path: MAP, name: 'map' },
  { path: TEAM, name: 'team', roles: ['unit_head', 'executive', 'planner', 'finance'] },
  { path: GOALS, name: 'goals', roles: ['planner', 'admin'] },
  { path: PLANS, name: 'plans', roles: ['planner', 'executive'] },
  { path: RULES, name: 'rules', roles: ['planner'] },
  { path: ORGANISATION, name: 'organisation' },
  { path: IMPORT, name: 'import', roles: ['admin', 'planner'] },
  { path: METRICS, name: 'metrics', roles: ['planner', 'admin'] },
  { path: CRM, name: 'crm', roles: ['admin'] },
  { path: BOOKS, name: 'books', roles: ['finance', 'executive', 'admin'] },
  { path: SETTINGS, name: 'settings', roles: ['admin', 'planner'] },
];

/** Those that a reader's roles lead to: what they may see inside is the server's to say. */
export const pagesFor = (session: Session): readonly PageLink[] =>
  PAGES.filter(({ roles }) => roles?.some((role) => session.roles.includes(role)) ?? true);
