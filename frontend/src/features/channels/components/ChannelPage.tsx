import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { settingsPath } from '@/shared/navigation/paths';
import { SettingsForm } from '@/shared/forms/SettingsForm';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useChannel } from '../api/readChannel';
import { useKinds } from '../api/readKinds';
import { useSaveChannel } from '../api/saveChannel';
import { AddressesSection } from './AddressesSection';
import { AttemptsSection } from './AttemptsSection';
import styles from './Channels.module.css';
import { ChannelState } from './ChannelState';
import { RemoveChannel } from './RemoveChannel';

/** One channel: how it is doing, whom it reaches, what went by it, what is set. */
export function ChannelPage({ code, zone }: { code: string; zone: string }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const navigate = useNavigate();
  const [channel, kinds] = [useChannel(code), useKinds()];
  const save = useSaveChannel();
  const broken = channel.error ? channel : kinds.error ? kinds : null;
  if (broken?.error) {
    return <ErrorState error={broken.error} retry={() => void broken.refetch()} />;
  }
  if (!channel.data || !kinds.data) return <Skeleton label={t('ui.loading')} />;
  const row = channel.data;
  const kind = kinds.data.find((one) => one.code === row.kind);
  const back = settingsPath('channels');
  return (
    <Page
      title={row.name}
      note={kind ? read(kind) : row.kind}
      above={<Link to={back}>{t('channels.title')}</Link>}
    >
      <div className={styles.parts}>
        <ChannelState channel={row} zone={zone} />
        {kind?.reaches === 'person' && <AddressesSection channel={row} kind={kind} />}
        <AttemptsSection code={code} zone={zone} />
        {kind && (
          <Section title={t('channels.settings')}>
            <SettingsForm
              key={row.id}
              settings={kind.settings}
              name={row.name}
              stored={row.settings}
              secrets={row.secrets}
              label={t('form.save')}
              saving={save}
              onTyped={save.reset}
              onSave={(name, settings) => {
                save.mutate({ code, body: { name, settings } });
              }}
            />
          </Section>
        )}
        <RemoveChannel channel={row} onRemoved={() => void navigate(back)} />
      </div>
    </Page>
  );
}
