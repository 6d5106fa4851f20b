import type { Schemas } from '@/shared/api/types';
import { AskApproval } from './AskApproval';
import { DecideApproval } from './DecideApproval';
import { DiscardRun } from './DiscardRun';
import { NameRun } from './NameRun';
import { PublishButton } from './PublishButton';
import { RollBack } from './RollBack';
import { WithdrawApproval } from './WithdrawApproval';

interface RunActionsProps {
  page: Schemas['PlanPage'];
  run: Schemas['RunRow'];
  approval: Schemas['RunApproval'] | undefined;
  /** Whether a second person has to approve before it can be published. */
  needed: boolean;
  people: readonly Schemas['ChangeRow'][];
}

/**
 * What may be done with a run: its planner asks and publishes, another person answers. To one that another
 * publication overtook the plan goes back by a copy.
 */
export function RunActions({ page, run, approval, needed, people }: RunActionsProps) {
  const waits = approval?.state === 'asked';
  const inForce = page.plan.in_force?.id;
  const overtaken = inForce !== undefined && inForce !== run.id && run.totals.basis !== inForce;
  const open = page.may_write && run.discarded_at === null;
  const publishable = !needed || approval?.state === 'approved';
  return (
    <>
      {page.may_write && <NameRun run={run} />}
      {page.may_write && <DiscardRun run={run} />}
      {page.may_write && waits && <WithdrawApproval approvalId={approval.id} />}
      {approval?.may_decide && <DecideApproval approvalId={approval.id} />}
      {open && overtaken && <RollBack run={run} />}
      {open && !overtaken && !publishable && !waits && <AskApproval runId={run.id} />}
      {open && !overtaken && publishable && <PublishButton page={page} run={run} people={people} />}
    </>
  );
}
