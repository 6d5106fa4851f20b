import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { Connector } from '../api/readConnectors';
import { useRemoveConnector } from '../api/removeConnector';
import styles from '@/shared/forms/SettingsForm.module.css';

interface RemoveConnectorProps {
  connector: Connector;
  onRemoved: () => void;
}

/** Removes a connector, after asking; one that brought records says why it stays. */
export function RemoveConnector({ connector, onRemoved }: RemoveConnectorProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const remove = useRemoveConnector();
  return (
    <div className={styles.actions}>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('connectors.remove.action')}
      </Button>
      {asking && (
        <Dialog
          title={t('connectors.remove.title', { name: connector.name })}
          onClose={() => {
            remove.reset();
            setAsking(false);
          }}
          submit={{
            label: t('connectors.remove.action'),
            pending: remove.isPending,
            run: () => {
              remove.mutate(connector.code, { onSuccess: onRemoved });
            },
          }}
        >
          <p>{t('connectors.remove.text')}</p>
          {remove.error && <ProblemNote error={remove.error} />}
        </Dialog>
      )}
    </div>
  );
}
