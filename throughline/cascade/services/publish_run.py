"""Publish a run: child key results, their reasons and their chain, in one transaction."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import OperationalError, transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.cascade.models import Allocation, Plan, Run
from throughline.cascade.publishing.alignments import write_alignments
from throughline.cascade.publishing.allocations import write_allocations
from throughline.cascade.publishing.approved import refuse_unapproved, use_approval
from throughline.cascade.publishing.key_results import write_key_results
from throughline.cascade.publishing.numbers import post_numbers
from throughline.cascade.publishing.outdated import refuse_outdated
from throughline.cascade.publishing.publication import Publication, publication_of
from throughline.cascade.publishing.segments import drop_later_segments, write_segments
from throughline.cascade.shareable import refuse_unshareable
from throughline.changes.services.note_change import note_change
from throughline.core.errors import ThroughlineError
from throughline.goals.models import Alignment, KeyResult, KeyResultChange
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.goals.written import as_written
from throughline.kit.statistics import refresh_after
from throughline.tenants.actor import Actor


class PublishUnderWay(ThroughlineError):
    code = "publish_under_way"
    status = 409
    zh = "此刻有人正在发布这个方案；请稍后查看结果，需要时重新试算。"
    en = "Somebody is publishing this plan at this moment; look at the result, and run again if need be."


@dataclass(frozen=True)
class Published:
    """How much was written: a second time nothing."""

    made: int
    changed: int
    withdrawn: int
    allocations: int
    alignments: int
    segments: int


@transaction.atomic
def publish_run(*, actor: Actor, at: datetime, run_id: UUID, tell: bool = True) -> Published:
    """A constant number of statements for up to 5,000 owners, and a few for each 5,000 more.

    People are told of their new numbers outside the app too, unless `tell` is off: for days that are over.

    Raises NotFound, PublishUnderWay, NotToBeShared, RatioNotShared, PlanMovedOn, TargetMoved, NotApproved.
    """
    for changed in ("plan", "allocation", "key_result"):
        require(actor, changed, "write")
    run = Run.objects.select_related("rule").filter(id=run_id).first()
    if run is None:
        raise NotFound
    plan = _locked(run.plan_id)
    refuse_unshareable(plan.key_result)
    refuse_outdated(plan, run)
    refuse_unapproved(actor, plan, run)
    publication = publication_of(actor=actor, at=at, plan=plan, run=run)
    made, changed_ids, withdrawn = write_key_results(publication)
    segments = drop_later_segments(publication) if run.restored_from_id is not None else 0
    segments += write_segments(publication) if run.mode == "replan" else 0
    published = Published(
        made=len(made),
        changed=len(changed_ids),
        withdrawn=len(withdrawn),
        allocations=write_allocations(publication),
        alignments=write_alignments(publication),
        segments=segments,
    )
    _move_the_top(publication)
    _finish(publication, published, made | changed_ids | withdrawn)
    if tell:
        post_numbers(publication)
    refresh_after(published.allocations, KeyResult, Alignment, Allocation)
    return published


def _locked(plan_id: UUID) -> Plan:
    """The plan, locked until the transaction ends; whoever comes second is told at once."""
    try:
        with transaction.atomic():
            locked: Plan = Plan.objects.select_for_update(nowait=True).get(id=plan_id)
    except OperationalError as error:
        raise PublishUnderWay from error
    locked.key_result = (
        KeyResult.objects.select_for_update(of=("self",)).select_related("cycle").get(id=locked.key_result_id)
    )
    return locked


def _move_the_top(publication: Publication) -> None:
    """A re-plan of another amount is also the new target of the key result that is shared out."""
    top, run = publication.plan.key_result, publication.run
    if top.target == run.amount:
        return
    KeyResultChange.objects.create(
        key_result=top,
        at=publication.at,
        person_id=publication.actor.person_id,
        field="target",
        before=as_written(top.target),
        after=as_written(run.amount),
        reason=publication.why,
    )
    KeyResult.objects.filter(id=top.id).update(target=run.amount)


def _finish(publication: Publication, published: Published, touched: set[UUID]) -> None:
    run, plan = publication.run, publication.plan
    Run.objects.filter(id=run.id).update(published_at=publication.at)
    use_approval(plan, run)
    record(
        actor=publication.actor,
        at=publication.at,
        action="plan.publish",
        object_type="plan",
        object_id=plan.id,
        details={"run": str(run.id), **asdict(published)},
    )
    if touched or published.alignments or published.segments:
        note_change(topic="key_result", key_result_ids=touched)
        defer_refresh({*touched, *_bent(publication, published), plan.key_result_id})


def _bent(publication: Publication, published: Published) -> set[UUID]:
    """A re-plan may bend the line of owners whose target stays."""
    return set(publication.ids.values()) if published.segments else set()
