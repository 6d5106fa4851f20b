import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useMakeClone } from '../api/makeClone';
import { useClonePreview } from '../api/previewClone';
import { type CloneDraft, wantedOf } from '../figures/cloneDraft';
import { CloneFates } from './CloneFates';
import { CloneOptions } from './CloneOptions';
import { CloneRows } from './CloneRows';
import styles from './Form.module.css';

interface CloneFormProps {
  first: CloneDraft;
  cycles: readonly Schemas['CycleRow'][];
  above: ReactNode;
  onDone: (cycle: string) => void;
}

/** The dry run stands beside the choices all the time; making it does exactly what it shows. */
export function CloneForm({ first, cycles, above, onDone }: CloneFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(first);
  const preview = useClonePreview(wantedOf(draft, null));
  const make = useMakeClone();
  const rows = preview.data?.objectives.flatMap(({ key_results }) => key_results) ?? [];
  const going = rows.filter(({ id }) => !draft.left_out.has(id));
  const stuck = going.some(({ problem }) => problem !== null);
  const wanted = wantedOf(
    draft,
    rows.map(({ id }) => id),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (wanted === null) return;
    make.mutate(wanted, {
      onSuccess: () => {
        onDone(draft.to);
      },
    });
  };
  return (
    <Page
      title={t('goals.clone.title')}
      above={above}
      {...(preview.data && { side: <CloneFates fates={preview.data.fates} /> })}
    >
      <form className={styles.form} onSubmit={submit}>
        <CloneOptions draft={draft} cycles={cycles} onChange={setDraft} />
        <section className={styles.section}>
          <h2>{t('goals.clone.rows')}</h2>
          <p className={styles.lead}>{t('goals.clone.rowsMean')}</p>
          {preview.error && <ProblemNote error={preview.error} />}
          {!preview.data && !preview.error && wanted !== null && (
            <Skeleton label={t('goals.loading')} />
          )}
          {preview.data && rows.length === 0 && (
            <Notice part title={t('goals.clone.nothing')} text={t('goals.clone.nothingWhy')} />
          )}
          {preview.data?.objectives.map((one) => (
            <CloneRows key={one.id} objective={one} draft={draft} onChange={setDraft} />
          ))}
        </section>
        {make.error && <ProblemNote error={make.error} />}
        <div className={styles.actions}>
          <Button
            type="submit"
            weight="primary"
            disabled={wanted === null || going.length === 0 || stuck || make.isPending}
          >
            {make.isPending ? t('ui.saving') : t('goals.clone.make', { count: going.length })}
          </Button>
          {stuck && <span className={styles.off}>{t('goals.clone.stuck')}</span>}
        </div>
      </form>
    </Page>
  );
}
