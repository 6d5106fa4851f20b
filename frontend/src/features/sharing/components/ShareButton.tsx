import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareLinkRow } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { ShareDialog } from './ShareDialog';

interface ShareButtonProps {
  view: ShareLinkRow['view'];
  keyResultId?: string;
}

/** Shares what is looked at with somebody who has no login. */
export function ShareButton({ view, keyResultId }: ShareButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('sharing.share')}
      </Button>
      {open && (
        <ShareDialog
          view={view}
          {...(keyResultId !== undefined && { keyResultId })}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
