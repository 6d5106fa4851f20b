import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { dateIn, dayAndMonth } from '@/shared/format/date';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { rulePath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useRuleVersions } from '../api/readVersions';
import { useRestoreRule } from '../api/restoreRule';
import styles from './RuleAbout.module.css';
import type { RuleStudio } from './studio';

interface VersionListProps {
  studio: RuleStudio;
  latest: Schemas['RuleNoteRow'];
  plan: string | null;
  timeZone: string;
}

/** Every version, the latest first: to be opened, and to be gone back to. */
export function VersionList({ studio, latest, plan, timeZone }: VersionListProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const versions = useRuleVersions(latest.id);
  const restore = useRestoreRule();
  const day = (instant: string) => dayAndMonth(dateIn(new Date(instant), timeZone), language);
  return (
    <>
      {restore.error && <ProblemNote error={restore.error} />}
      <ol className={styles.versions}>
        {(versions.data ?? [latest]).map((one) => (
          <li key={one.id}>
            <Link to={rulePath(one.id, plan)}>{t('rules.version', { version: one.version })}</Link>
            <span>
              {day(one.created_at)}
              {one.created_by && ` · ${one.created_by}`}
              {one.restored_from !== null &&
                ` · ${t('rules.versions.restored', { version: one.restored_from })}`}
            </span>
            {studio.mayWrite && one.version !== latest.version && (
              <Button
                aria-label={t('rules.versions.restoreTo', { version: one.version })}
                disabled={restore.isPending || studio.draft.isChanged}
                onClick={() => {
                  restore.mutate(
                    { id: one.id, seen: latest.version },
                    { onSuccess: ({ id }) => void navigate(rulePath(id, plan), { replace: true }) },
                  );
                }}
              >
                {t('rules.versions.restore')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
