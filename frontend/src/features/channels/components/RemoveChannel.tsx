import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { Channel } from '../api/readChannels';
import { useRemoveChannel } from '../api/removeChannel';
import styles from '@/shared/forms/SettingsForm.module.css';

interface RemoveChannelProps {
  channel: Channel;
  onRemoved: () => void;
}

/** Removes a channel, after asking; one that was used says why it stays. */
export function RemoveChannel({ channel, onRemoved }: RemoveChannelProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const remove = useRemoveChannel();
  return (
    <div className={styles.actions}>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('channels.remove.action')}
      </Button>
      {asking && (
        <Dialog
          title={t('channels.remove.title', { name: channel.name })}
          onClose={() => {
            remove.reset();
            setAsking(false);
          }}
          submit={{
            label: t('channels.remove.action'),
            pending: remove.isPending,
            run: () => {
              remove.mutate(channel.code, { onSuccess: onRemoved });
            },
          }}
        >
          <p>{t('channels.remove.text')}</p>
          {remove.error && <ProblemNote error={remove.error} />}
        </Dialog>
      )}
    </div>
  );
}
