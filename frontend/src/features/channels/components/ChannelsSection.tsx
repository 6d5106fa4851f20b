import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NEW_CHANNEL } from '@/shared/navigation/paths';
import buttons from '@/shared/ui/Button.module.css';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useChannels } from '../api/readChannels';
import { useKinds } from '../api/readKinds';
import { ChannelsTable } from './ChannelsTable';
import { DefaultsSection } from './DefaultsSection';

/** The ways to people outside the program, and how everybody is told who chose nothing. */
export function ChannelsSection({ zone }: { zone: string }) {
  const { t } = useTranslation();
  const [channels, kinds] = [useChannels(), useKinds()];
  const broken = channels.error ? channels : kinds.error ? kinds : null;
  const make = (
    <Link className={buttons.button} to={NEW_CHANNEL}>
      {t('channels.new')}
    </Link>
  );
  return (
    <>
      <Section title={t('channels.title')} aside={channels.data?.length ? make : undefined}>
        {broken?.error ? (
          <ErrorState error={broken.error} retry={() => void broken.refetch()} />
        ) : !channels.data || !kinds.data ? (
          <Skeleton label={t('ui.loading')} />
        ) : channels.data.length === 0 ? (
          <Notice
            part
            title={t('channels.empty.title')}
            text={t('channels.empty.text')}
            action={make}
          />
        ) : (
          <ChannelsTable channels={channels.data} kinds={kinds.data} zone={zone} />
        )}
      </Section>
      <DefaultsSection />
    </>
  );
}
