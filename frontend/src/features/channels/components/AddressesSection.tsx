import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import form from '@/shared/forms/SettingsForm.module.css';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { TextArea } from '@/shared/ui/TextArea';
import { type Address, useAddresses } from '../api/readAddresses';
import type { Channel } from '../api/readChannels';
import type { Kind } from '../api/readKinds';
import { useSaveAddresses } from '../api/saveAddresses';
import { linesOf } from '../figures/lines';

/** Who is reached where; many are written at once by pasting them from a sheet. */
export function AddressesSection({ channel, kind }: { channel: Channel; kind: Kind }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { data, error, refetch } = useAddresses(channel.code);
  const [typed, setTyped] = useState('');
  const save = useSaveAddresses();
  const label = read({ zh: kind.address_zh, en: kind.address_en });
  const columns: Column<Address>[] = [
    { key: 'name', title: t('channels.address.name'), cell: ({ name }) => name },
    { key: 'number', title: t('channels.address.number'), cell: ({ number }) => number },
    { key: 'address', title: label, cell: ({ address }) => address },
  ];
  return (
    <Section
      title={t('channels.address.title')}
      note={t('channels.address.count', { count: channel.people })}
    >
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {data && data.items.length > 0 && (
        <DataTable
          label={t('channels.address.title')}
          columns={columns}
          rows={data.items}
          keyOf={({ person_id: id }) => id}
        />
      )}
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          const given = { code: channel.code, lines: linesOf(typed) };
          save.mutate(given, {
            onSuccess: () => {
              setTyped('');
            },
          });
        }}
      >
        <TextArea
          label={t('channels.address.paste', { label })}
          note={read({ zh: kind.hint_zh, en: kind.hint_en })}
          placeholder={t('channels.address.example')}
          rows={4}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        {save.error && <ProblemNote error={save.error} />}
        <div className={form.actions}>
          <Button type="submit" disabled={save.isPending || typed.trim() === ''}>
            {t('channels.address.save')}
          </Button>
          {save.data && (
            <span role="status">{t('channels.address.saved', { count: save.data.changed })}</span>
          )}
        </div>
      </form>
    </Section>
  );
}
