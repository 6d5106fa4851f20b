import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { TextArea } from '@/shared/ui/TextArea';
import { useAskApproval } from '../api/askApproval';

/** Asks for a second person's approval, with a word to them. */
export function AskApproval({ runId }: { runId: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState('');
  const ask = useAskApproval(runId);
  const close = () => {
    setAsking(false);
  };
  return (
    <>
      <Button
        weight="primary"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('approvals.ask')}
      </Button>
      {asking && (
        <Dialog
          title={t('approvals.askTitle')}
          onClose={close}
          submit={{
            label: t('approvals.askDo'),
            pending: ask.isPending,
            run: () => {
              ask.mutate(words.trim(), { onSuccess: close });
            },
          }}
        >
          <p>{t('approvals.askText')}</p>
          <TextArea
            label={t('approvals.words')}
            maxLength={500}
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
            }}
          />
          {ask.error && <ProblemNote error={ask.error} />}
        </Dialog>
      )}
    </>
  );
}
