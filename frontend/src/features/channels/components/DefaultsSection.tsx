import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import form from '@/shared/forms/SettingsForm.module.css';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useDefaults } from '../api/readDefaults';
import { useSaveDefaults } from '../api/saveDefaults';
import { type Preference, PreferenceFields } from './PreferenceFields';

/** How everybody is told who chose nothing for themselves. */
export function DefaultsSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useDefaults();
  return (
    <Section title={t('channels.defaults')} note={t('channels.defaultsNote')}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <DefaultsForm stored={data} />
      ) : (
        <Skeleton label={t('ui.loading')} />
      )}
    </Section>
  );
}

function DefaultsForm({ stored: { ways, ...stored } }: { stored: Schemas['DefaultsRow'] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Preference>(stored);
  const save = useSaveDefaults();
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(typed);
      }}
    >
      <PreferenceFields
        ways={ways}
        value={typed}
        onChange={(value) => {
          save.reset();
          setTyped(value);
        }}
      />
      {save.error && <ProblemNote error={save.error} />}
      <div className={form.actions}>
        <Button type="submit" weight="primary" disabled={save.isPending}>
          {t('form.save')}
        </Button>
        {save.isSuccess && <span role="status">{t('form.saved')}</span>}
      </div>
    </form>
  );
}
