"""What the ids in audit rows are called: people, units, key results and the rest, one query a table."""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from throughline.access.models import Login
from throughline.cascade.models import Plan, Rule
from throughline.crm.models import Connector, Metric
from throughline.goals.models import Cycle, KeyResult, Objective
from throughline.org.models import Attribute, Calendar, Person, Unit
from throughline.tenants.models import Company

NAMED: Final[tuple[tuple[Any, str], ...]] = (
    (Person, "name"),
    (Unit, "name"),
    (KeyResult, "title"),
    (Objective, "title"),
    (Calendar, "name"),
    (Attribute, "name"),
    (Cycle, "name"),
    (Plan, "name"),
    (Rule, "name"),
    (Metric, "name"),
    (Connector, "name"),
    (Company, "name"),
)


def names_of(ids: Collection[UUID], company_id: UUID) -> dict[str, str]:
    """The name of each id that some table knows; what is gone is absent."""
    found: dict[str, str] = {}
    for model, column in NAMED:
        rows = model.objects.filter(id__in=ids).values_list("id", column)
        found.update({str(one): name for one, name in rows})
    # Logins belong to no tenant table: only those of this company may be named.
    logins = Login.objects.filter(id__in=ids, company_id=company_id).values_list("id", "name")
    return {**found, **{str(one): name for one, name in logins}}
