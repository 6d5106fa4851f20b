import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Tag } from '@/shared/ui/Tag';
import styles from './RunPage.module.css';
import { usePublishing } from './usePublishing';

interface PublishButtonProps {
  page: Schemas['PlanPage'];
  run: Schemas['RunRow'];
  people: readonly Schemas['ChangeRow'][];
}

/** Puts the run in force once it was asked whether to: everybody sees their new number at once. */
export function PublishButton({ page, run, people }: PublishButtonProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const publish = usePublishing(page, run.id, () => {
    setAsking(false);
  });
  if (page.plan.in_force?.id === run.id) return <Tag>{t('plans.runs.inForce')}</Tag>;
  const count = (...fates: string[]) => people.filter(({ fate }) => fates.includes(fate)).length;
  return (
    <>
      {publish.published && <span role="status">{t('plans.publish.done', publish.published)}</span>}
      <Button
        weight="primary"
        disabled={page.work?.under_way ?? false}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('plans.publish.ask')}
      </Button>
      {asking && (
        <Dialog
          title={t('plans.publish.title')}
          onClose={() => {
            setAsking(false);
          }}
          submit={{
            label: t('plans.publish.do'),
            pending: publish.isPending,
            run: publish.run,
          }}
        >
          <p>{t('plans.publish.text', { effective: run.effective })}</p>
          <ul className={styles.list}>
            <li>{t('plans.publish.changed', { count: count('more', 'less') })}</li>
            <li>{t('plans.publish.new', { count: count('new') })}</li>
            <li>{t('plans.publish.withdrawn', { count: count('withdrawn') })}</li>
          </ul>
          {publish.error && <ProblemNote error={publish.error} />}
        </Dialog>
      )}
    </>
  );
}
