"""Folding the inbox against inserting it: the same rows, in the same batches, row-level security on.

The company is like the demo's: 200 people, four levels (company, 6 offices, 40 teams, people), a key result
for everybody on each of two metrics. Every record counts, which is the most work that a record can be:
half are deals won, with an account and a product line, half are customer visits. The yardstick is nothing
but `INSERT … SELECT FROM unnest` of the rows into the inbox, one transaction a batch. Five batches are
inserted, then those five folded to the end, status and alerts' job included, and so on in turns, so that both
meet the same machine. The ratio is the median of the rounds. The first round is left out, and followed by
the ANALYZE that autovacuum does within a minute of real use.
"""

import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from benchmarks.database import database

if TYPE_CHECKING:
    from throughline.crm.models import Metric
    from throughline.crm.services.append_records import Arrived
    from throughline.goals.models import Cycle
    from throughline.tenants.models import Company

BATCH, ROUND, ROUNDS, LIMIT = 1_000, 5, 6, 0.10
AT = datetime(2026, 11, 15, 16, tzinfo=UTC)
START, END = date(2026, 10, 1), date(2026, 12, 31)
OFFICES, TEAMS, PEOPLE = 6, 40, 200

MAPPING = {
    "deal": {
        "external_id": "opportunity_id",
        "name": "title",
        "account": "account",
        "owner": {"column": "owner", "match": "number"},
        "stage": {"column": "stage", "words": {"Won": "won", "Lost": "lost", "Engaging": "open"}},
        "amount": "close_value",
        "currency": {"column": "currency"},
        "opened_on": "engage_date",
        "closed_on": "close_date",
        "dimensions": {"product_line": {"column": "product", "aliases": {"GTXPro": "GTX Pro"}}},
    },
    "visit": {
        "external_id": "visit_id",
        "account": "account",
        "owner": {"column": "owner", "match": "number"},
        "occurred_on": "on",
    },
}


def main() -> int:
    with database():
        company, connector_id = make_company()
        deals, visits = records(random.Random(20261123))
        settle()
        rounds = []
        for at in range(ROUNDS):
            batches = range(at * ROUND, (at + 1) * ROUND)
            inserted = sum(insert(company, connector_id, deals[n], visits[n]) for n in batches)
            folded = sum(fold(company) for _ in batches)
            rounds.append((inserted, folded))
            if not at:
                analyze()
                rounds.clear()
    rounds.sort(key=lambda times: times[0] / times[1])
    inserted, folded = rounds[len(rounds) // 2]
    bare, rate = ROUND * BATCH / inserted, ROUND * BATCH / folded
    ratio = rate / bare
    verdict = "ok" if ratio >= LIMIT else "TOO SLOW"
    print(f"bare insert of 1,000 rows a batch: {bare:,.0f} rows/s")
    print(
        f"fold 1,000 rows a batch: {rate:,.0f} rows/s = {ratio:.2f} x bare insert "
        f"(limit {LIMIT:.2f}) {verdict}"
    )
    return 0 if ratio >= LIMIT else 1


def settle() -> None:
    """As the worker starts."""
    from throughline.progress.fold_loop import settle as settle_worker

    settle_worker()


def analyze() -> None:
    from django.db import connections

    with connections["maintenance"].cursor() as cursor:
        cursor.execute("ANALYZE")


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def insert(company: "Company", connector_id: UUID, deals: "list[Arrived]", visits: "list[Arrived]") -> float:
    """One transaction with nothing but the rows."""
    from throughline.crm.services.append_records import insert_bare
    from throughline.kit.scope import company_scope

    def both() -> None:
        with company_scope(company.id):
            for kind, rows in (("deal", deals), ("visit", visits)):
                insert_bare(connector_id=connector_id, object_kind=kind, records=rows, as_of=AT, at=AT)

    return timed(both)


def fold(company: "Company") -> float:
    from throughline.progress.services.fold_inbox import fold_inbox

    def one() -> None:
        folded = fold_inbox(company_id=company.id, at=AT, limit=BATCH)
        assert (folded.taken, folded.waiting, folded.credits) == (BATCH, 0, BATCH)

    return timed(one)


def records(chance: random.Random) -> "tuple[list[list[Arrived]], list[list[Arrived]]]":
    """For each batch, its deals and its visits, as the loader would append them."""
    import msgspec

    from throughline.crm.services.append_records import Arrived

    def day() -> str:
        return (START + timedelta(days=chance.randrange(46))).isoformat()

    def deal(number: int) -> Arrived:
        row = {
            "opportunity_id": f"OPP-{number:07}", "title": f"Sensor line {number}",
            "account": f"Account {chance.randrange(400)}", "owner": f"{chance.randrange(PEOPLE):05}",
            "stage": "Won", "close_value": f"{chance.randrange(500, 90_000)}.00", "currency": "CNY",
            "engage_date": "2026-08-14", "close_date": day(), "product": "GTXPro",
        }  # fmt: skip
        return Arrived(row["opportunity_id"], "", msgspec.json.encode(row))

    def visit(number: int) -> Arrived:
        row = {
            "visit_id": f"V{number:07}", "account": f"Account {chance.randrange(400)}",
            "owner": f"{chance.randrange(PEOPLE):05}", "on": day(), "subject": "Line audit and quotation",
            "place": "Suzhou Industrial Park", "minutes": str(chance.randrange(20, 180)),
        }  # fmt: skip
        return Arrived(row["visit_id"], "", msgspec.json.encode(row))

    half = BATCH // 2
    batches = [range(n * half, (n + 1) * half) for n in range(ROUND * ROUNDS)]
    return [[deal(n) for n in some] for some in batches], [[visit(n) for n in some] for some in batches]


def make_company() -> "tuple[Company, UUID]":
    from throughline.core.calendar_years import weekdays_year
    from throughline.crm.models import Connector, Metric
    from throughline.goals.models import Cycle
    from throughline.kit.scope import company_scope
    from throughline.org.models import Calendar, CalendarYear
    from throughline.tenants.models import Company

    company = Company.objects.create(code="bench", name="Bench", created_at=AT)
    with company_scope(company.id):
        calendar = Calendar.objects.create(code="weekdays", name="Weekdays")
        year = weekdays_year(2026)
        CalendarYear.objects.create(
            calendar=calendar, year=year.year, days=year.days, certainty=year.standing
        )
        cycle = Cycle.objects.create(
            name="Q4", starts_on=START, ends_on=END, calendar=calendar, pace_rule={"kind": "working_days"}
        )
        connector = Connector.objects.create(
            code="crm", name="CRM", kind="file", time_zone="Asia/Shanghai", mapping=MAPPING
        )
        metrics = [
            Metric.objects.create(
                code="won", name="won", fact_kind="deal", date_kind="closed", value="amount",
                where={"product_line": ["GTX Pro"]},
            ),
            Metric.objects.create(
                code="visits", name="visits", fact_kind="visit", date_kind="occurred", value="count"
            ),
        ]  # fmt: skip
        make_owners(cycle, metrics)
        complete(company, connector.id)
    return company, connector.id


def make_owners(cycle: "Cycle", metrics: "list[Metric]") -> None:
    """Units, people and a key result for each of them on each metric."""
    from throughline.goals.models import KeyResult
    from throughline.org.models import Membership, Person, Unit, UnitPlacement

    long_ago = date(2020, 1, 1)

    def unit(code: str, kind: str, parent: "Unit | None") -> Unit:
        path = f"{parent.path if parent else '/'}{code}/"
        made = Unit.objects.create(code=code, name=code, name_key=code, kind=kind, parent=parent, path=path)
        UnitPlacement.objects.create(unit=made, parent=parent, valid_from=long_ago)
        return made

    root = unit("hq", "company", None)
    offices = [unit(f"o{n}", "office", root) for n in range(OFFICES)]
    teams = [unit(f"t{n}", "team", offices[n % OFFICES]) for n in range(TEAMS)]
    people = [
        Person.objects.create(number=f"{n:05}", name=f"P{n}", name_key=f"p{n}", unit=teams[n % TEAMS])
        for n in range(PEOPLE)
    ]
    Membership.objects.bulk_create(
        Membership(person=person, unit=person.unit, valid_from=long_ago) for person in people
    )
    owners: list[dict[str, Unit | Person]] = [{"owner_unit": one} for one in (root, *offices, *teams)]
    owners += [{"owner_person": one} for one in people]
    KeyResult.objects.bulk_create(
        KeyResult(
            cycle=cycle, title=metric.code, kind="increase", target=1_000_000, first_target=1_000_000,
            measure="money" if metric.code == "won" else "count", metric_id=metric.id, source="metric",
            currency="CNY" if metric.code == "won" else None, **owner,
        )
        for metric in metrics for owner in owners
    )  # fmt: skip


def complete(company: "Company", connector_id: UUID) -> None:
    from throughline.crm.services.complete_load import complete_load
    from throughline.tenants.actor import Actor

    for kind in MAPPING:
        complete_load(
            actor=Actor(company_id=company.id, today=AT.date(), operator=True), at=AT, as_of=AT,
            connector_id=connector_id, object_kind=kind, rows=0, new_records=0,
        )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
