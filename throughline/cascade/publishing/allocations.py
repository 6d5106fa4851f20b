"""The published allocations: a new row where anything of the old one differs, which stays as history."""

from throughline.cascade.computation import Share
from throughline.cascade.models import Allocation
from throughline.cascade.publishing.publication import Publication
from throughline.org.services.bulk import insert_many


def write_allocations(publication: Publication) -> int:
    """How many rows were written."""
    changed = [share for share in publication.shares if _differs(publication, share)]
    kept = {share.owner for share in publication.shares} - {share.owner for share in changed}
    over = [row.id for owner, row in publication.in_force.items() if owner not in kept]
    if over:
        Allocation.objects.filter(id__in=over).update(current=False)
    insert_many([_new(publication, share) for share in changed])
    return len(changed)


def _differs(publication: Publication, share: Share) -> bool:
    row = publication.in_force.get(share.owner)
    if row is None or row.parent_unit_id != share.parent:
        return True
    if publication.rules[row.run_id] != publication.run.rule_id:
        return True
    before = (row.amount, row.stretch, row.weight, row.siblings_weight, row.reasons)
    return before != (share.amount, share.stretch, share.weight, share.siblings_weight, share.reasons)


def _new(publication: Publication, share: Share) -> Allocation:
    return Allocation(
        plan_id=publication.plan.id,
        run_id=publication.run.id,
        key_result_id=publication.ids[share.owner],
        owner_person_id=share.owner if share.is_person else None,
        owner_unit_id=None if share.is_person else share.owner,
        parent_unit_id=share.parent,
        amount=share.amount,
        stretch=share.stretch,
        weight=share.weight,
        siblings_weight=share.siblings_weight,
        reasons=share.reasons,
        published_at=publication.at,
        effective=publication.run.effective,
    )
