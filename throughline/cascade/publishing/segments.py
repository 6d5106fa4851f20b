"""The targets through time of a re-plan, so that what is expected goes on from its day without a jump."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from throughline.cascade.models import Run
from throughline.cascade.publishing.publication import Publication
from throughline.goals.models import KeyResult, TargetSegment

BEFORE_THE_FIRST_DAY = timedelta(days=1)


def write_segments(publication: Publication) -> int:
    """A segment for each owner whose line changes; before a first re-plan, one for the line until then."""
    run, totals = publication.run, publication.run.totals
    bent = [
        (publication.ids[share.owner], publication.key_results.get(share.owner), share.by_then, share.amount)
        for share in publication.shares
    ]
    top = publication.plan.key_result
    bent.append((top.id, top, Decimal(totals["by_then"]), run.amount))
    always = totals["kept_by"] == "achievement"
    rows = [
        (one, old, by_then or Decimal(0), target)
        for one, old, by_then, target in bent
        if always or old is None or old.target != target
    ]
    opened = _opened([one for one, _, _, _ in rows])
    first = [
        _until_then(publication, old) for one, old, _, _ in rows if old is not None and one not in opened
    ]
    new = [
        TargetSegment(key_result_id=one, effective=run.effective, kept=by_then, target=target)
        for one, _, by_then, target in rows
    ]
    TargetSegment.objects.bulk_create(
        [*first, *new],
        batch_size=5_000,
        update_conflicts=True,
        unique_fields=["company", "key_result", "effective"],
        update_fields=["kept", "target"],
    )
    return len(new)


def drop_later_segments(publication: Publication) -> int:
    """Going back to a run makes every line straight that was bent after it; how many segments went."""
    run, plan = publication.run, publication.plan
    replans = Run.objects.filter(plan=plan, mode="replan", published_at__isnull=False)
    if run.mode == "replan":
        replans = replans.filter(effective__gt=run.effective)
    own = [one.id for one in publication.key_results.values()]
    bent = TargetSegment.objects.filter(key_result_id__in=[*own, plan.key_result_id])
    dropped, _ = bent.filter(effective__in=replans.values("effective")).delete()
    until_then = plan.key_result.cycle.starts_on - BEFORE_THE_FIRST_DAY
    still = bent.exclude(effective=until_then).values("key_result_id")
    bent.filter(effective=until_then).exclude(key_result_id__in=still).delete()
    return dropped


def _opened(key_result_ids: Sequence[UUID]) -> set[UUID]:
    rows = TargetSegment.objects.filter(key_result_id__in=key_result_ids)
    return set(rows.values_list("key_result_id", flat=True))


def _until_then(publication: Publication, old: KeyResult) -> TargetSegment:
    first_day = publication.plan.key_result.cycle.starts_on
    return TargetSegment(
        key_result_id=old.id, effective=first_day - BEFORE_THE_FIRST_DAY, kept=old.baseline, target=old.target
    )
