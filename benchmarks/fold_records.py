"""Records for measuring the fold: in every thousand 450 new deals, 450 new visits, 100 of either changed."""

import random
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from benchmarks.fold_world import ACCOUNTS, AT, PEOPLE, START

if TYPE_CHECKING:
    from throughline.crm.services.append_records import Arrived
    from throughline.tenants.models import Company

BATCH, CHANGED = 1_000, 50  # of each kind
NEW = BATCH // 2 - CHANGED


class Records:
    """Deals and visits by number. What is changed has another amount, day and account, and often owner."""

    def __init__(self, chance: random.Random, *, there: int = 0) -> None:
        """`there`: so many of each kind are there already."""
        self._chance, self._there = chance, there

    def batch(self) -> "tuple[list[Arrived], list[Arrived]]":
        """Its deals and its visits; the first of all, with nothing there, changes nothing."""
        first, last = self._there, self._there + NEW + (0 if self._there else CHANGED)
        changed = self._chance.sample(range(first), CHANGED) if first else []
        numbers = [*range(first, last), *changed]
        self._there = last
        return [self._deal(number) for number in numbers], [self._visit(number) for number in numbers]

    def _deal(self, number: int) -> "Arrived":
        return _arrived({
            "opportunity_id": f"OPP-{number:07}", "title": f"Sensor line {number}",
            "account": self._account(), "owner": self._owner(), "stage": "Won",
            "close_value": f"{self._chance.randrange(500, 90_000)}.00", "currency": "CNY",
            "engage_date": "2026-08-14", "close_date": self._day(), "product": "GTXPro",
        })  # fmt: skip

    def _visit(self, number: int) -> "Arrived":
        return _arrived({
            "visit_id": f"V{number:07}", "account": self._account(), "owner": self._owner(),
            "on": self._day(), "subject": "Line audit and quotation", "place": "Suzhou Industrial Park",
            "minutes": str(self._chance.randrange(20, 180)),
        })  # fmt: skip

    def _account(self) -> str:
        return f"Account {self._chance.randrange(ACCOUNTS)}"

    def _owner(self) -> str:
        return f"{self._chance.randrange(PEOPLE):05}"

    def _day(self) -> str:
        return (START + timedelta(days=self._chance.randrange(46))).isoformat()


def _arrived(row: dict[str, str]) -> "Arrived":
    """Its id is the first of its columns."""
    import msgspec

    from throughline.crm.services.append_records import Arrived

    return Arrived(next(iter(row.values())), "", msgspec.json.encode(row))


def insert(company: "Company", connector_id: UUID, batch: "Sequence[list[Arrived]]") -> float:
    """Seconds for one transaction with nothing but the rows."""
    from throughline.crm.services.append_records import insert_bare
    from throughline.kit.scope import company_scope

    started = time.perf_counter()
    with company_scope(company.id):
        for kind, rows in zip(("deal", "visit"), batch, strict=True):
            insert_bare(connector_id=connector_id, object_kind=kind, records=rows, as_of=AT, at=AT)
    return time.perf_counter() - started


def fold(company: "Company", *, changed: int) -> float:
    """Seconds for one batch, of which so many take the place of what is there, until it is to be counted."""
    from throughline.progress.services.fold_inbox import fold_inbox

    started = time.perf_counter()
    folded = fold_inbox(company_id=company.id, at=datetime.now(UTC), limit=BATCH)
    took = time.perf_counter() - started
    assert (folded.taken, folded.waiting, folded.credits) == (BATCH, 0, BATCH + changed)
    return took


def count(company: "Company") -> float:
    """Seconds until nothing is due."""
    from throughline.progress.services.count_due import count_due

    started = time.perf_counter()
    while count_due(company_id=company.id, at=datetime.now(UTC)).taken:
        pass
    return time.perf_counter() - started
