import type { Session } from '@/shared/api/types';

/** The parts of the settings, in the order of the menu, and whose work each is; none means everybody's. */
const SECTIONS = {
  company: ['admin'],
  words: ['admin'],
  roles: ['admin'],
  thresholds: ['admin', 'planner'],
  calendars: [],
  channels: ['admin'],
  audit: ['admin'],
  permissions: ['admin'],
} as const satisfies Record<string, readonly Session['roles'][number][]>;

export type SectionName = keyof typeof SECTIONS;

/** Those that a reader's roles lead to: what they may do inside is the server's to say. */
export function sectionsFor(roles: Session['roles']): SectionName[] {
  const names = Object.keys(SECTIONS) as SectionName[];
  return names.filter((name) => {
    const wanted: readonly string[] = SECTIONS[name];
    return wanted.length === 0 || roles.some((role) => wanted.includes(role));
  });
}
