"""The tree's chain: every key result of the plan serves the one of the unit above."""

from decimal import Decimal
from uuid import UUID

from throughline.cascade.publishing.publication import Publication
from throughline.goals.models import Alignment
from throughline.org.services.bulk import insert_many


def write_alignments(publication: Publication) -> int:
    """How many links were made or removed; those that people made beside the chain are left alone."""
    wanted: set[tuple[UUID, UUID]] = {
        (publication.ids[share.owner], publication.key_result_above(share)) for share in publication.shares
    }
    own = {key_result.id for key_result in publication.key_results.values()}
    chain = {*own, *publication.ids.values(), publication.plan.key_result_id}
    links = Alignment.objects.filter(child_id__in=own).values_list("child_id", "parent_id", "id")
    present = {(child, parent): one for child, parent, one in links if parent in chain}
    over = [one for link, one in present.items() if link not in wanted]
    if over:
        Alignment.objects.filter(id__in=over).delete()
    new = [link for link in sorted(wanted) if link not in present]
    insert_many([Alignment(child_id=child, parent_id=parent, share=Decimal(1)) for child, parent in new])
    return len(over) + len(new)
