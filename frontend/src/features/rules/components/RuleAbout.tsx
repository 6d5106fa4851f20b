import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { useArchiveRule } from '../api/archiveRule';
import styles from './RuleAbout.module.css';
import type { RuleStudio } from './studio';
import { VersionList } from './VersionList';

interface RuleAboutProps {
  studio: RuleStudio;
  latest: Schemas['RuleNoteRow'];
  plan: string | null;
  timeZone: string;
}

/** The rule as a whole: its name, its versions, and whether it is still in use. */
export function RuleAbout({ studio, latest, plan, timeZone }: RuleAboutProps) {
  const { t } = useTranslation();
  const { draft, mayWrite } = studio;
  const archive = useArchiveRule();
  return (
    <div className={styles.about}>
      <Field
        label={t('rules.save.name')}
        maxLength={200}
        disabled={!mayWrite}
        value={draft.name}
        onChange={(event) => {
          draft.rename(event.target.value);
        }}
      />
      <Section title={t('rules.versions.title')}>
        <VersionList studio={studio} latest={latest} plan={plan} timeZone={timeZone} />
      </Section>
      {archive.error && <ProblemNote error={archive.error} />}
      {mayWrite && (
        <Button
          disabled={archive.isPending || draft.isChanged}
          onClick={() => {
            archive.mutate({ id: latest.id, archived: !latest.archived });
          }}
        >
          {t(latest.archived ? 'rules.versions.bringBack' : 'rules.versions.archive')}
        </Button>
      )}
      <p className={styles.note}>
        {t(latest.archived ? 'rules.versions.isArchived' : 'rules.versions.archiveNote')}
      </p>
    </div>
  );
}
