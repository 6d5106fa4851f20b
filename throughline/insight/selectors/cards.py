"""A key result as a pace bar reads it."""

from datetime import date
from decimal import Decimal
from typing import Any, cast

from django.db.models import OuterRef, QuerySet, Subquery

from throughline.core.attainment import KEPT, KrKind
from throughline.core.rollup import ROLL_UPS
from throughline.core.status import Status
from throughline.goals.models import KeyResult
from throughline.goals.written import plain
from throughline.insight.schemas import KeyResultCard, Measure, OwnerRef
from throughline.org.models import Headship, Person, Unit
from throughline.org.selectors.dated import holds_on


def with_owners(rows: QuerySet[KeyResult], on: date) -> QuerySet[Any]:
    """The rows with what a card shows of their owner, in the same query: names, and the head on a date."""
    heads = Headship.objects.filter(holds_on(on), unit=OuterRef("owner_unit"))
    return rows.select_related("owner_unit", "owner_person").annotate(
        head_name=Subquery(heads.values("person__name")[:1])
    )


def card_of(kr: Any) -> KeyResultCard:
    """From a row of `with_owners`. A limit to keep is expected whole on every day."""
    return KeyResultCard(
        id=kr.id,
        title=kr.title,
        kind=cast(KrKind, kr.kind),
        measure=cast(Measure, kr.measure),
        currency=kr.currency,
        unit_label=kr.unit_label,
        owner=owner_of(kr.owner_unit, kr.owner_person, kr.head_name),
        baseline=plain(kr.baseline),
        target=plain(kr.target),
        stretch=maybe(kr.stretch),
        actual=maybe(kr.actual),
        expected=maybe(kr.expected),
        attainment=maybe(kr.attainment),
        expected_share=Decimal(1) if kr.kind in KEPT else plain(kr.expected_share or Decimal(0)),
        lag_points=maybe(kr.lag_points),
        status=cast(Status, kr.status),
        stale=kr.stale,
        confidence=kr.confidence,
        source="roll_up" if kr.source in ROLL_UPS else kr.source,
        as_of=kr.evaluated_as_of,
    )


def owner_of(unit: Unit | None, person: Person | None, head: str | None = None) -> OwnerRef:
    if person is not None:
        return OwnerRef(kind="person", id=person.id, code=person.number, name=person.name)
    assert unit is not None  # a constraint of the database: a unit or a person
    return OwnerRef(kind="unit", id=unit.id, code=unit.code, name=unit.name, head=head)


def maybe(value: Decimal | None) -> Decimal | None:
    """`plain`, or nothing."""
    return None if value is None else plain(value)
