import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareLinkRow } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Segmented } from '@/shared/ui/Segmented';
import { useMakeLink } from '../api/makeLink';
import { LinkAddress } from './LinkAddress';
import { MyLinks } from './MyLinks';
import styles from './ShareDialog.module.css';

interface ShareDialogProps {
  view: ShareLinkRow['view'];
  keyResultId?: string;
  onClose: () => void;
}

const HOURS = ['1', '24', '168', '720'] as const;

/** How long the link is to last; then its address, told once; below it all links there are. */
export function ShareDialog({ view, keyResultId, onClose }: ShareDialogProps) {
  const { t } = useTranslation();
  const [hours, setHours] = useState<(typeof HOURS)[number]>('24');
  const make = useMakeLink();
  return (
    <Dialog
      title={t(`sharing.title.${view}`)}
      width="wide"
      onClose={onClose}
      leave={t('ui.close')}
      submit={{
        label: t('sharing.make'),
        pending: make.isPending,
        run: () => {
          make.mutate({ view, hours: Number(hours), key_result_id: keyResultId ?? null });
        },
      }}
    >
      <p className={styles.what}>{t('sharing.what')}</p>
      <Segmented
        legend={t('sharing.lasts')}
        options={HOURS.map((value) => ({ value, label: t(`sharing.hours.${value}`) }))}
        value={hours}
        onChange={setHours}
      />
      {make.error && <ProblemNote error={make.error} />}
      {make.data && <LinkAddress token={make.data.token} />}
      <MyLinks />
    </Dialog>
  );
}
