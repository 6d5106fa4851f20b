import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sharedPath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import styles from './ShareDialog.module.css';

/** The address of a new link, to be copied now: it is not shown again. */
export function LinkAddress({ token }: { token: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const address = `${window.location.origin}${sharedPath(token)}`;
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <div className={styles.made}>
      <input ref={field} readOnly value={address} aria-label={t('sharing.address')} />
      <Button
        onClick={() => {
          // Where the browser gives no clipboard the address is selected and copied by hand.
          copy().catch(() => undefined);
        }}
      >
        {t(copied ? 'sharing.copied' : 'sharing.copy')}
      </Button>
      <p role="status">{t('sharing.once')}</p>
    </div>
  );
}
