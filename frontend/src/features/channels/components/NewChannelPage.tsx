import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { channelPath, settingsPath } from '@/shared/navigation/paths';
import { KindChoice } from '@/shared/forms/KindChoice';
import { codeFor } from '@/shared/forms/settings';
import { SettingsForm } from '@/shared/forms/SettingsForm';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Page } from '@/shared/ui/Page';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useChannels } from '../api/readChannels';
import { useKinds } from '../api/readKinds';
import { useSaveChannel } from '../api/saveChannel';

/** A new channel, made without code: its kind is chosen, then what that kind asks for. */
export function NewChannelPage() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const navigate = useNavigate();
  const [channels, kinds] = [useChannels(), useKinds()];
  const [chosen, setChosen] = useState<string | null>(null);
  const save = useSaveChannel();
  const broken = channels.error ? channels : kinds.error ? kinds : null;
  if (broken?.error) {
    return <ErrorState error={broken.error} retry={() => void broken.refetch()} />;
  }
  if (!channels.data || !kinds.data) return <Skeleton label={t('ui.loading')} />;
  const taken = channels.data.map(({ code }) => code);
  const kind = kinds.data.find(({ code }) => code === chosen);
  return (
    <Page
      title={t('channels.new')}
      above={<Link to={settingsPath('channels')}>{t('channels.title')}</Link>}
    >
      <KindChoice
        legend={t('channels.choose')}
        kinds={kinds.data.map((one) => ({ ...one, untried: !one.tried_live }))}
        chosen={chosen}
        onChoose={(code) => {
          save.reset();
          setChosen(code);
        }}
      />
      {kind && (
        <SettingsForm
          key={kind.code}
          settings={kind.settings}
          name={read(kind)}
          label={t('channels.make')}
          saving={save}
          onSave={(name, settings) => {
            save.mutate(
              {
                code: codeFor(name, kind.code.replaceAll('_', '-'), [...taken, 'app']),
                body: { name, kind: kind.code, settings },
              },
              { onSuccess: ({ code }) => void navigate(channelPath(code)) },
            );
          }}
        />
      )}
    </Page>
  );
}
