import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { useMakeSecret } from '../api/makeSecret';
import type { Webhook } from '../api/readWebhook';
import { CopyLine } from './CopyLine';
import { RotateDialog } from './RotateDialog';
import styles from './WebhookSections.module.css';
import { When } from '@/shared/ui/When';

interface SigningSecretProps {
  code: string;
  webhook: Webhook;
  zone: string;
}

/** The secret that calls are signed with: made here, told once, and changed without a gap. */
export function SigningSecret({ code, webhook, zone }: SigningSecretProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const make = useMakeSecret();
  const isSet = webhook.secret_made_at !== null;
  return (
    <Section
      title={t('connectors.secret.title')}
      note={
        isSet && (
          <>
            {t('connectors.secret.made')} <When at={webhook.secret_made_at} zone={zone} />
          </>
        )
      }
    >
      <div className={styles.parts}>
        <p className={styles.hint}>{t('connectors.secret.hint')}</p>
        {make.data && (
          <div className={styles.made}>
            <CopyLine label={t('connectors.secret.title')} value={make.data.secret} />
            <p role="status">{t('connectors.secret.once')}</p>
          </div>
        )}
        {webhook.previous_until !== null && new Date(webhook.previous_until) > new Date() && (
          <p>
            {t('connectors.secret.previous')} <When at={webhook.previous_until} zone={zone} />
          </p>
        )}
        {make.error && <ProblemNote error={make.error} />}
        <Button
          weight={isSet ? 'plain' : 'primary'}
          disabled={make.isPending}
          onClick={() => {
            if (isSet) setAsking(true);
            else make.mutate({ code, overlap_hours: 0 });
          }}
        >
          {t(isSet ? 'connectors.secret.change' : 'connectors.secret.make')}
        </Button>
      </div>
      {asking && (
        <RotateDialog
          onClose={() => {
            setAsking(false);
          }}
          onRotate={(overlap_hours) => {
            setAsking(false);
            make.mutate({ code, overlap_hours });
          }}
        />
      )}
    </Section>
  );
}
