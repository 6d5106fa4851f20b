import { useTranslation } from 'react-i18next';
import type { Session } from '@/shared/api/types';

/** A login without a person (an administrator, say) goes by its own name. */
export const personName = (session: Session): string => session.person?.name ?? session.login;

/** What somebody is, in one word: a role of their own, else a member's job level. */
export function usePersonRole(session: Session): string {
  const { t } = useTranslation();
  if (session.roles.length === 0) return session.company.name;
  const special = session.roles.find((role) => role !== 'member');
  if (special) return t(`session.role.${special}`);
  return session.person?.level ?? t('session.role.member');
}
