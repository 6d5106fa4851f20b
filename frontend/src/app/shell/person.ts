import { useTranslation } from 'react-i18next';
import type { Session } from '@/shared/api/types';

/** A login without a person (an administrator, say) goes by its own name. */
export const personName = (session: Session): string => session.person?.name ?? session.login;

/** What somebody is, in one word: the job level of a member, else the first role. */
export function usePersonRole(session: Session): string {
  const { t } = useTranslation();
  const [first] = session.roles;
  if (first === undefined) return session.company.name;
  const level = session.person?.level ?? null;
  return first === 'member' && level !== null ? level : t(`session.role.${first}`);
}
