import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import type { Connector } from '../api/readConnectors';
import { useWebhook } from '../api/readWebhook';
import { CopyLine } from './CopyLine';
import { Deliveries } from './Deliveries';
import { SigningSecret } from './SigningSecret';
import styles from './WebhookSections.module.css';

/** Where a connector is sent to, what its calls are signed with, and what came last. */
export function WebhookSections({ connector, zone }: { connector: Connector; zone: string }) {
  const { t } = useTranslation();
  const { data: webhook, error, refetch } = useWebhook(connector.code);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!webhook) return <Skeleton label={t('ui.loading')} />;
  return (
    <>
      <Section title={t('connectors.webhook.address')}>
        <div className={styles.parts}>
          <p className={styles.hint}>{t('connectors.webhook.addressHint')}</p>
          <CopyLine label={t('connectors.webhook.address')} value={webhook.address} />
        </div>
      </Section>
      {webhook.ours && <SigningSecret code={connector.code} webhook={webhook} zone={zone} />}
      <Section
        title={t('connectors.webhook.deliveries')}
        note={t('connectors.webhook.deliveriesNote')}
      >
        {webhook.deliveries.length === 0 ? (
          <Notice
            part
            title={t('connectors.webhook.none')}
            text={t(
              webhook.ours && webhook.secret_made_at === null
                ? 'connectors.webhook.noneYetSecret'
                : 'connectors.webhook.noneWhy',
            )}
          />
        ) : (
          <Deliveries rows={webhook.deliveries} zone={zone} />
        )}
      </Section>
    </>
  );
}
