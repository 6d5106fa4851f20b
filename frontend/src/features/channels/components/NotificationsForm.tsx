import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import form from '@/shared/forms/SettingsForm.module.css';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useResetMine } from '../api/resetMine';
import { useSaveMine } from '../api/saveMine';
import { type Preference, PreferenceFields } from './PreferenceFields';

/** One's own addresses, the order of one's channels, quiet hours and language. */
export function NotificationsForm({
  stored: { ways, own, ...stored },
}: {
  stored: Schemas['NotificationsRow'];
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const [typed, setTyped] = useState<Preference>(stored);
  const [addresses, setAddresses] = useState(() =>
    Object.fromEntries(ways.map(({ code, address }) => [code, address])),
  );
  const [save, reset] = [useSaveMine(), useResetMine()];
  const problem = save.error ?? reset.error;
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...typed, addresses });
      }}
    >
      <PreferenceFields ways={ways} value={typed} onChange={setTyped} />
      {ways.map((way) => (
        <Field
          key={way.code}
          label={`${way.name} · ${read({ zh: way.address_zh, en: way.address_en })}`}
          note={read({ zh: way.hint_zh, en: way.hint_en })}
          placeholder={way.from_record}
          maxLength={254}
          value={addresses[way.code] ?? ''}
          onChange={(event) => {
            setAddresses({ ...addresses, [way.code]: event.target.value });
          }}
        />
      ))}
      {problem && <ProblemNote error={problem} />}
      <div className={form.actions}>
        <Button type="submit" weight="primary" disabled={save.isPending}>
          {t('form.save')}
        </Button>
        {own && (
          <Button
            disabled={reset.isPending}
            onClick={() => {
              reset.mutate();
            }}
          >
            {t('channels.reset')}
          </Button>
        )}
      </div>
    </form>
  );
}
