import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { TextArea } from '@/shared/ui/TextArea';
import { readDraft } from '../figures/readDraft';
import type { Draft } from '../figures/part';

interface JsonDialogProps {
  draft: Draft;
  name: string;
  onTake: (draft: Draft) => void;
  onClose: () => void;
}

/** The mapping as JSON: to keep, to bring from another installation, and for what the form does not show. */
export function JsonDialog({ draft, name, onTake, onClose }: JsonDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => JSON.stringify(draft, null, 2));
  const [fault, setFault] = useState<string>();
  return (
    <Dialog
      width="wide"
      title={t('mapping.json.title')}
      onClose={onClose}
      submit={{
        label: t('mapping.json.take'),
        run: () => {
          const read = readDraft(typed);
          if (read === null) {
            setFault(t('mapping.json.wrong'));
          } else {
            onTake(read);
            onClose();
          }
        },
      }}
    >
      <TextArea
        label={t('mapping.json.label')}
        note={t('mapping.json.note')}
        fault={fault}
        rows={18}
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <a download={name} href={`data:application/json;charset=utf-8,${encodeURIComponent(typed)}`}>
        {t('mapping.json.download')}
      </a>
    </Dialog>
  );
}
