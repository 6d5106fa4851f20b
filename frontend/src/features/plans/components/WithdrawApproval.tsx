import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useWithdrawApproval } from '../api/withdrawApproval';

/** Takes the request back; the run stays. */
export function WithdrawApproval({ approvalId }: { approvalId: string }) {
  const { t } = useTranslation();
  const withdraw = useWithdrawApproval(approvalId);
  return (
    <>
      {withdraw.error && <ProblemNote error={withdraw.error} />}
      <Button
        disabled={withdraw.isPending}
        onClick={() => {
          withdraw.mutate();
        }}
      >
        {t('approvals.withdraw')}
      </Button>
    </>
  );
}
