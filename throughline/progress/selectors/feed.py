"""The records behind a number: the credits that a key result counts."""

from uuid import UUID

from django.db.models.expressions import RawSQL

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.credits.models import CreditQuerySet
from throughline.credits.selectors.history import lines_of
from throughline.credits.selectors.lines import lines_seen_by
from throughline.crm.models import Metric
from throughline.goals.models import KeyResult
from throughline.goals.selectors.key_results import key_result_seen_by
from throughline.tenants.actor import Actor

# Who was in the unit's subtree when: down the tree, so that only this unit's branch is walked. As an array,
# because the planner, who cannot foresee how many there are, would walk it again for every line.
# A line that is nobody's is behind the number of the unit at the top.
_IN_SUBTREE = """
ARRAY(WITH RECURSIVE below(unit_id, since, until) AS (
    SELECT %s::uuid, '-infinity'::date, 'infinity'::date
    UNION ALL
    SELECT p.unit_id, greatest(b.since, p.valid_from), least(b.until, p.valid_until)
    FROM below b JOIN org_unitplacement p ON p.company_id = throughline_company() AND p.parent_id = b.unit_id
    AND p.valid_from < b.until AND coalesce(p.valid_until, 'infinity') > b.since
)
SELECT l.id FROM below b JOIN org_membership m ON m.company_id = throughline_company()
AND m.unit_id = b.unit_id AND m.valid_from < b.until AND coalesce(m.valid_until, 'infinity') > b.since
JOIN credits_creditline l ON l.company_id = throughline_company() AND l.person_id = m.person_id
AND l."on" >= greatest(b.since, m.valid_from, %s::date) AND l."on" < least(b.until, m.valid_until)
AND l."on" <= %s::date
UNION ALL
SELECT l.id FROM org_unitplacement p JOIN credits_creditline l ON l.company_id = throughline_company()
AND l.person_id IS NULL AND l."on" >= greatest(p.valid_from, %s::date) AND l."on" <= %s::date
AND l."on" < coalesce(p.valid_until, 'infinity')
WHERE p.company_id = throughline_company() AND p.unit_id = %s::uuid AND p.parent_id IS NULL)
"""


def feed_of(actor: Actor, key_result_id: UUID) -> CreditQuerySet:
    """Lines that the key result counts and the actor may see; raises NotFound."""
    key_result = key_result_seen_by(actor, key_result_id)
    seen = lines_seen_by(actor)
    metric = Metric.objects.filter(id=key_result.metric_id).first() if key_result.metric_id else None
    if metric is None:
        return seen.none()
    cycle = key_result.cycle
    counted = lines_of(metric).filter(on__gte=cycle.starts_on, on__lte=cycle.ends_on)
    if key_result.currency is not None:
        counted = counted.filter(currency=key_result.currency)
    return seen.filter(id__in=counted.values("id")).filter(**_owners(key_result))


def _owners(key_result: KeyResult) -> dict[str, object]:
    if key_result.owner_person_id is not None:
        return {"person_id": key_result.owner_person_id}
    cycle = key_result.cycle
    days = [cycle.starts_on, cycle.ends_on]
    asked = [key_result.owner_unit_id, *days, *days, key_result.owner_unit_id]
    return {"id__any_of": RawSQL(_IN_SUBTREE, asked)}  # noqa: S611 (a constant, with parameters)
