import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FileDrop.module.css';

interface FileDropProps {
  /** "CSV, XLSX": what may be chosen, for the reader. */
  kinds: string;
  /** ".csv,.xlsx": the same for the browser. */
  accept: string;
  mostBytes: number;
  onFile: (file: File) => void;
  disabled?: boolean;
}

/** Where a file is dropped or chosen; what does not fit is said before anything is sent. */
export function FileDrop({ kinds, accept, mostBytes, onFile, disabled = false }: FileDropProps) {
  const { t } = useTranslation();
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);

  const take = (file: File | undefined) => {
    if (!file) return;
    const fits = accept.split(',').some((end) => file.name.toLowerCase().endsWith(end.trim()));
    if (!fits) setFault(t('ui.file.wrongKind', { kinds }));
    else if (file.size > mostBytes) {
      setFault(t('ui.file.tooLarge', { size: `${Math.round(mostBytes / 1_048_576)} MB` }));
    } else {
      setFault(null);
      onFile(file);
    }
  };
  return (
    <div>
      <label htmlFor={id} className={styles.drop}>
        <strong>{t('ui.file.drop')}</strong>
        <span>{kinds}</span>
        {/* It lies over the whole area: a browser takes a dropped file for its own input by itself. */}
        <input
          id={id}
          type="file"
          accept={accept}
          disabled={disabled}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
