"""What metrics bring to key results, reckoned the slow way: every fact as it stands, for every key result."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from uuid import UUID

from throughline.credits.shares import payable_shares
from throughline.crm.mapping.schema import CREDITING
from throughline.crm.models import Fact, Metric
from throughline.goals.models import KeyResult
from throughline.org.models import Membership, Person, Unit, UnitPlacement

ONE = Decimal(1)

Days = dict[tuple[UUID, bool, date], Decimal]


def reckoned() -> Days:
    """By key result, denominator or not, and day; without days that come to nothing."""
    found: Days = {}
    for kr in KeyResult.objects.select_related("cycle").filter(source="metric"):
        metric = Metric.objects.get(id=kr.metric_id)
        parts = [(metric, False)]
        if metric.numerator and metric.denominator:
            parts = [(metric.numerator, False), (metric.denominator, True)]
        for part, denominator in parts:
            for day, value in _days(kr, part).items():
                if value:
                    found[kr.id, denominator, day] = value
    return found


def _days(kr: KeyResult, metric: Metric) -> dict[date, Decimal]:
    days: dict[date, Decimal] = defaultdict(Decimal)
    first_of_word: dict[str, date] = {}
    for fact in Fact.objects.filter(kind=metric.fact_kind, stage="won"):
        on = getattr(fact, {str(kind): field for kind, field in CREDITING[fact.kind]}[metric.date_kind])
        if (
            on is None
            or on > kr.cycle.ends_on
            or not _holds(metric, fact)
            or not (sharing := _sharing(kr, metric, fact, on))
        ):
            continue
        day = max(on, kr.cycle.starts_on)
        if day != on and not metric.stock:
            continue
        if metric.value == "distinct":
            word = _word(fact, metric.distinct_of)
            if word:
                first_of_word[word] = min(day, first_of_word.get(word, day))
        elif metric.value == "count":
            days[day] += 1
        else:
            shares = payable_shares(fact.amount, dict.fromkeys(_sharers(fact), ONE), fact=str(fact.id))
            days[day] += sum((shares[who] for who in sharing), Decimal(0))
    for day in first_of_word.values():
        days[day] += 1
    return days


def _holds(metric: Metric, fact: Fact) -> bool:
    for condition in metric.where:
        field, values = condition["field"], condition["values"]
        if field == "amount":
            holds = fact.amount is not None and fact.amount >= Decimal(values[0])
        else:
            holds = (_word(fact, field) in values) == (condition["test"] == "is_one_of")
        if not holds:
            return False
    return True


def _word(fact: Fact, field: str) -> str:
    if field == "account":
        return str(fact.account_name)
    return str(fact.dimensions.get(field.removeprefix("dimensions."), ""))


def _sharing(kr: KeyResult, metric: Metric, fact: Fact, on: date) -> list[UUID | None]:
    """Those who share in the fact and count for the key result."""
    if metric.by == "territory":
        unit = Unit.objects.filter(code=fact.dimensions.get("territory", "")).first()
        there = unit is not None and kr.owner_unit_id in _above(unit.id, on)
        return _sharers(fact) if there else []
    return [who for who in _sharers(fact) if _counts_for(kr, who, on)]


def _sharers(fact: Fact) -> list[UUID | None]:
    """By the numbers that the record names, which the fact keeps: the owner's, then the participants'."""
    numbers = fact.named[1:] or fact.named
    people = {person.number: person.id for person in Person.objects.all()}
    return [people.get(number) for number in dict.fromkeys(numbers)]


def _counts_for(kr: KeyResult, who: UUID | None, on: date) -> bool:
    if who is None:
        root = UnitPlacement.objects.get(parent=None)
        return kr.owner_unit_id == root.unit_id
    if kr.owner_person_id is not None:
        return kr.owner_person_id == who
    seats = [row for row in Membership.objects.filter(person=who) if _holds_on(row, on)]
    return any(kr.owner_unit_id in _above(seat.unit_id, on) for seat in seats)


def _above(unit_id: UUID | None, on: date) -> list[UUID]:
    line = []
    while unit_id is not None:
        line.append(unit_id)
        rows = [row for row in UnitPlacement.objects.filter(unit=unit_id) if _holds_on(row, on)]
        unit_id = rows[0].parent_id if rows else None
    return line


def _holds_on(row: Membership | UnitPlacement, on: date) -> bool:
    return row.valid_from <= on and (row.valid_until is None or on < row.valid_until)
