import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { Segmented } from '@/shared/ui/Segmented';

interface RotateDialogProps {
  onClose: () => void;
  onRotate: (overlapHours: number) => void;
}

const HOURS = ['0', '24', '168'] as const;

/** Asks how long the sender may go on with the secret that it has. */
export function RotateDialog({ onClose, onRotate }: RotateDialogProps) {
  const { t } = useTranslation();
  const [hours, setHours] = useState<(typeof HOURS)[number]>('24');
  return (
    <Dialog
      title={t('connectors.secret.change')}
      onClose={onClose}
      submit={{
        label: t('connectors.secret.make'),
        run: () => {
          onRotate(Number(hours));
        },
      }}
    >
      <p>{t('connectors.secret.changeText')}</p>
      <Segmented
        legend={t('connectors.secret.overlap')}
        options={HOURS.map((value) => ({ value, label: t(`connectors.secret.hours.${value}`) }))}
        value={hours}
        onChange={setHours}
      />
    </Dialog>
  );
}
