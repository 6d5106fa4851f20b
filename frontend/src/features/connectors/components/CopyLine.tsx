import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import styles from './CopyLine.module.css';

/** A line to be copied elsewhere. */
export function CopyLine({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className={styles.line}>
      <input ref={field} readOnly value={value} aria-label={label} />
      <Button
        aria-label={t('connectors.copyNamed', { label })}
        onClick={() => {
          // Where the browser gives no clipboard the line is selected and copied by hand.
          copy().catch(() => undefined);
        }}
      >
        {t(copied ? 'connectors.copied' : 'connectors.copy')}
      </Button>
    </div>
  );
}
