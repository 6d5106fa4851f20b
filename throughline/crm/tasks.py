"""Jobs of the CRM: what takes too long for a request."""

from typing import Any

from throughline.crm.selectors.chosen import Chosen
from throughline.crm.services.replay import REPLAY, replay_waiting
from throughline.jobs.kinds import Running, job_kind
from throughline.org.selectors.actors import actor_of_job


@job_kind(REPLAY)
def replay(running: Running) -> dict[str, Any]:
    chosen = Chosen(**running.given)
    actor = actor_of_job(running)
    return {"records": replay_waiting(actor=actor, at=running.at, chosen=chosen, report=running.report)}
