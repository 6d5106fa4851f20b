import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { TextArea } from '@/shared/ui/TextArea';
import { useDecideApproval } from '../api/decideApproval';

/** Approves somebody else's run at once, or refuses it with a reason. */
export function DecideApproval({ approvalId }: { approvalId: string }) {
  const { t } = useTranslation();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const decide = useDecideApproval(approvalId);
  const close = () => {
    setRefusing(false);
  };
  return (
    <>
      {decide.error && !refusing && <ProblemNote error={decide.error} />}
      <Button
        onClick={() => {
          setRefusing(true);
        }}
      >
        {t('approvals.refuse')}
      </Button>
      <Button
        weight="primary"
        disabled={decide.isPending}
        onClick={() => {
          decide.mutate({ approved: true, reason: '' });
        }}
      >
        {t('approvals.approve')}
      </Button>
      {refusing && (
        <Dialog
          title={t('approvals.refuseTitle')}
          onClose={close}
          submit={{
            label: t('approvals.refuseDo'),
            pending: decide.isPending,
            run: () => {
              decide.mutate({ approved: false, reason }, { onSuccess: close });
            },
          }}
        >
          <TextArea
            label={t('approvals.reason')}
            note={t('approvals.reasonNote')}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
          {decide.error && <ProblemNote error={decide.error} />}
        </Dialog>
      )}
    </>
  );
}
