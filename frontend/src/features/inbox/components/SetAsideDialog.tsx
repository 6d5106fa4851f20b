import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { TextArea } from '@/shared/ui/TextArea';
import type { Chosen } from '../api/replayRecords';
import { useSetAside } from '../api/setAside';

interface SetAsideDialogProps {
  chosen: Chosen;
  count: number;
  onClose: () => void;
}

/** Why these records shall not count: kept with each of them. */
export function SetAsideDialog({ chosen, count, onClose }: SetAsideDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const setAside = useSetAside();
  return (
    <Dialog
      title={t('inbox.setAsideTitle', { count })}
      onClose={onClose}
      submit={{
        label: t('inbox.setAside'),
        pending: setAside.isPending,
        disabled: words.trim() === '',
        run: () => {
          setAside.mutate({ ...chosen, words }, { onSuccess: onClose });
        },
      }}
    >
      <TextArea
        label={t('inbox.why')}
        note={t('inbox.whyNote')}
        maxLength={500}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
        }}
      />
      {setAside.error && <ProblemNote error={setAside.error} />}
    </Dialog>
  );
}
