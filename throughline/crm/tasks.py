"""Jobs of the CRM: sources asked at their intervals or now, and what takes too long for a request."""

from typing import Any
from uuid import UUID

from procrastinate.contrib.django import app

from throughline.core.errors import ThroughlineError
from throughline.crm.selectors.chosen import Chosen
from throughline.crm.services.ask_for_pull import PULL_NOW
from throughline.crm.services.ask_to_reconcile import RECONCILE
from throughline.crm.services.claim_due import PULL, claim_due
from throughline.crm.services.fold_ownerless_again import fold_ownerless_again
from throughline.crm.services.forget_deliveries import forget_deliveries
from throughline.crm.services.pull_connector import pull_connector
from throughline.crm.services.reconcile_connector import differences_of, reconcile_connector
from throughline.crm.services.replay import REPLAY, replay_waiting
from throughline.jobs.kinds import Running, job_kind
from throughline.kit.clock import now
from throughline.kit.scope import company_scope
from throughline.org.selectors.actors import actor_of_job
from throughline.org.services.look_for_owners import FIND_OWNERS
from throughline.tenants.models import Company


@app.periodic(cron="* * * * *")
@app.task(name="crm.pull_due")
def pull_due(timestamp: int) -> None:
    """One job for each connector that is due, in every company."""
    for company_id in Company.objects.values_list("id", flat=True):
        claim_due(company_id=company_id, at=now())


@app.task(name=PULL)
def pull(company_id: str, connector_id: str) -> None:
    """A failure is kept with the connector, which is due again; the queue does not try by itself."""
    try:
        pull_connector(company_id=UUID(company_id), connector_id=UUID(connector_id), clock=now)
    except ThroughlineError:
        return


@job_kind(PULL_NOW, stepwise=True)
def pull_now(running: Running) -> dict[str, Any]:
    """Somebody asked for it and watches."""
    pulled = pull_connector(
        company_id=running.company_id,
        connector_id=UUID(running.given["connector"]),
        clock=now,
        report=running.report,
        accept_deletions=running.given["accept_deletions"],
    )
    return {"rows": pulled.rows, "new_records": pulled.new_records}


@job_kind(RECONCILE, stepwise=True)
def reconcile(running: Running) -> dict[str, Any]:
    """Everything that a source has against everything that came."""
    with company_scope(running.company_id):
        actor = actor_of_job(running)
    ended = reconcile_connector(
        actor=actor,
        reconciliation_id=UUID(running.given["reconciliation"]),
        clock=now,
        report=running.report,
    )
    return {"connector": running.given["connector"], "differences": differences_of(ended)}


@job_kind(REPLAY)
def replay(running: Running) -> dict[str, Any]:
    """Fold chosen records again."""
    chosen = Chosen(**running.given)
    actor = actor_of_job(running)
    return {"records": replay_waiting(actor=actor, at=running.at, chosen=chosen, report=running.report)}


@app.task(name=FIND_OWNERS, retry=5)
def find_owners(company_id: str) -> None:
    """Somebody was added, or is called otherwise now: what waits for an owner is looked at again."""
    with company_scope(UUID(company_id)):
        fold_ownerless_again()


@app.periodic(cron="17 3 * * *")
@app.task(name="crm.forget_deliveries")
def forget(timestamp: int) -> None:
    """Every company's deliveries that nobody sends again."""
    for company_id in Company.objects.values_list("id", flat=True):
        with company_scope(company_id):
            forget_deliveries(at=now())
