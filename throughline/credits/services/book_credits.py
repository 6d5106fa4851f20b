"""Book the credits of facts: only what changed, old lines by their exact negatives, nothing ever edited."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec

from throughline.credits.shares import payable_shares
from throughline.crm.metrics.traits import Traits
from throughline.kit.unnest import arrays_cursor, ids, new_ids, plain, quoted

_OPEN = """
SELECT l.fact_id, l.id, l.person_id, l.fact_kind, l.date_kind, l."on", l.parts, l.amount, l.count, l.currency,
    l.dimensions
FROM credits_creditline l
WHERE l.company_id = %(company)s AND l.fact_id = ANY(%(facts)s::uuid[]) AND l.reverses IS NULL
AND l.ledger = 'payable' AND NOT EXISTS (
    SELECT 1 FROM credits_creditline r WHERE r.company_id = %(company)s AND r.reverses = l.id)
"""
_APPEND = """
INSERT INTO credits_creditline (company_id, ledger, booked_at, id, fact_id, person_id, fact_kind, date_kind,
    "on", parts, amount, count, currency, dimensions, reverses)
SELECT %(company)s, 'payable', %(at)s, l.*
FROM unnest(%(id)s::uuid[], %(fact)s::uuid[], %(person)s::uuid[], %(fact_kind)s::text[],
    %(date_kind)s::text[], %(on)s::date[], %(parts)s::numeric[], %(amount)s::numeric[], %(count)s::int2[],
    %(currency)s::text[], %(dimensions)s::jsonb[], %(reverses)s::uuid[]) AS l
"""

_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True, slots=True)
class Credit:
    """What counts of one fact for one person on one date: a line without its id. `count` is −1 in a reversal.

    Without a person it counts for the company alone. `traits` are the fact's when it was booked; they stand
    with the fact, not with the line.
    """

    fact_id: UUID
    person_id: UUID | None
    fact_kind: str
    date_kind: str
    on: date
    parts: Decimal
    amount: Decimal
    count: int
    currency: str | None
    dimensions: dict[str, str]
    traits: Traits


@dataclass(frozen=True, slots=True)
class Booking:
    """What a fact's credits should be now: its participants by id with their parts; each date's amount."""

    fact_id: UUID
    fact_kind: str
    traits: Traits
    participants: dict[UUID | None, Decimal]
    dates: Sequence[tuple[str, date, Decimal]]
    currency: str | None
    dimensions: dict[str, str]


StandingLines = dict[UUID, dict[UUID, Credit]]
"""By fact and id, each with the traits by which it was counted: where those of the fact are others now it is
booked anew, because a metric may count it otherwise."""


@dataclass(frozen=True, slots=True)
class _Line:
    credit: Credit
    reverses: UUID | None = None


def standing_lines(*, company_id: UUID, before: Mapping[UUID, Traits]) -> StandingLines:
    """Of facts that may have been booked, with the traits by which they were counted. One query, or none."""
    found: StandingLines = defaultdict(dict)
    if before:
        with arrays_cursor(binary=True) as cursor:
            rows = cursor.execute(_OPEN, {"company": company_id, "facts": ids(before)}).fetchall()
        for fact_id, line_id, *columns in rows:
            found[fact_id][line_id] = Credit(fact_id, *[*columns, before[fact_id]])
    return found


def book_credits(
    *, company_id: UUID, bookings: Sequence[Booking], standing: StandingLines, at: datetime
) -> list[Credit]:
    """Append what the ledger lacks; returns every credit appended, reversals included."""
    lines = [line for booking in bookings for line in _changes(booking, standing.get(booking.fact_id, {}))]
    if lines:
        with arrays_cursor() as cursor:
            cursor.execute(_APPEND, _rows(company_id, lines, at))
    return [line.credit for line in lines]


def _changes(booking: Booking, standing: dict[UUID, Credit]) -> Iterable[_Line]:
    """Nothing where the fact's lines are what they should be; else all of them anew."""
    wanted = _wanted(booking)
    if len(wanted) == len(standing) and all(credit in wanted for credit in standing.values()):
        return
    for line_id, credit in standing.items():
        yield _Line(_negative(credit), line_id)
    for credit in wanted:
        yield _Line(credit)


def _wanted(booking: Booking) -> list[Credit]:
    return [
        Credit(
            fact_id=booking.fact_id,
            person_id=who,
            fact_kind=booking.fact_kind,
            date_kind=date_kind,
            on=on,
            parts=booking.participants[who],
            amount=share,
            count=1,
            currency=booking.currency,
            dimensions=booking.dimensions,
            traits=booking.traits,
        )
        for date_kind, on, amount in booking.dates
        for who, share in payable_shares(amount, booking.participants, fact=str(booking.fact_id)).items()
    ]


def _negative(credit: Credit) -> Credit:
    return replace(credit, amount=credit.amount.copy_negate(), count=-credit.count)


def _rows(company_id: UUID, lines: Sequence[_Line], at: datetime) -> dict[str, Any]:
    credits = [line.credit for line in lines]
    return {
        "company": company_id,
        "at": at,
        "id": new_ids(len(lines)),
        "fact": ids([credit.fact_id for credit in credits]),
        "person": ids([credit.person_id for credit in credits]),
        "fact_kind": plain([credit.fact_kind for credit in credits]),
        "date_kind": plain([credit.date_kind for credit in credits]),
        "on": plain([credit.on for credit in credits]),
        "parts": plain([credit.parts for credit in credits]),
        "amount": plain([credit.amount for credit in credits]),
        "count": plain([credit.count for credit in credits]),
        "currency": quoted([credit.currency for credit in credits]),
        "dimensions": quoted([_encode(credit.dimensions).decode() for credit in credits]),
        "reverses": ids([line.reverses for line in lines]),
    }
