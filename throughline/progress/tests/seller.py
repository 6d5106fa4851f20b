"""A small seller of sensors for tests: two offices, three teams, people, a quarter, and its key results."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from throughline.core.calendar_years import weekdays_year
from throughline.crm.models import Connector, InboxRecord, Metric
from throughline.crm.services.append_records import Arrived, append_records
from throughline.crm.services.complete_load import complete_load
from throughline.goals.models import Alignment, Cycle, KeyResult, Objective
from throughline.kit.scope import company_scope
from throughline.org.models import Calendar, CalendarYear, Membership, Person, Unit, UnitPlacement
from throughline.progress.services.count_due import CountedBatches, count_due
from throughline.progress.services.fold_inbox import Folded, fold_inbox
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

AT = datetime(2026, 11, 15, 16, tzinfo=UTC)
"""Midnight in Shanghai that ends 15 November 2026."""
LONG_AGO = date(2020, 1, 1)
START, END = date(2026, 10, 1), date(2026, 12, 31)
TREE = {"hq": None, "east": "hq", "west": "hq", "e1": "east", "e2": "east", "w1": "west"}
PEOPLE = {"1001": "e1", "1002": "e1", "1003": "e2", "1004": "w1", "1005": "east"}

MAPPING: dict[str, Any] = {
    "deal": {
        "external_id": "id",
        "name": {"column": "title"},
        "account": "account",
        "owner": {"column": "owner", "match": "number"},
        "stage": {
            "column": "stage",
            "words": {"Engaging": "open", "Won": "won", "Lost": "lost", "Cancelled": "cancelled"},
        },
        "amount": "amount",
        "currency": {"constant": "CNY"},
        "opened_on": "opened",
        "closed_on": "closed",
        "dimensions": {
            "product_line": {"column": "product", "aliases": {"GTXPro": "GTX Pro"}},
            "industry": {"account": "industry"},
        },
    },
    "contract": {
        "external_id": "id",
        "owner": {"column": "owner", "match": "number"},
        "amount": "amount",
        "currency": {"column": "currency"},
        "signed_on": "signed",
        "invoiced_on": "invoiced",
        "modified_at": "modified",
    },
    "visit": {"external_id": "id", "owner": {"column": "owner", "match": "name"}, "occurred_on": "on"},
    "account": {
        "external_id": "account",
        "name": "account",
        "industry": {"column": "sector", "aliases": {"technolgy": "technology"}},
    },
}


@dataclass
class Seller:
    """The company with everything in it by code, number or owner."""

    company: Company
    connector: Connector
    cycle: Cycle
    objective: Objective
    units: dict[str, Unit] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    metrics: dict[str, Metric] = field(default_factory=dict)
    key_results: dict[tuple[str, str], KeyResult] = field(default_factory=dict)

    def actor(self) -> Actor:
        return Actor(company_id=self.company.id, today=AT.date(), operator=True)

    def arrive(
        self, rows: Iterable[dict[str, Any]], *, kind: str = "deal", as_of: datetime = AT, version: str = ""
    ) -> int:
        """Rows into the inbox, each as a source would send it."""
        import msgspec

        id_column = MAPPING[kind]["external_id"]
        records = [
            Arrived(str(row.get(id_column, "")), str(row.get(version, "")), msgspec.json.encode(row))
            for row in rows
        ]
        with company_scope(self.company.id):
            return append_records(
                connector_id=self.connector.id, object_kind=kind, records=records, as_of=as_of, at=as_of
            )

    def fold(self, *, limit: int = 1_000) -> Folded:
        """One batch, and what is due."""
        folded = self.fold_only(limit=limit)
        self.count()
        return folded

    def fold_only(self, *, limit: int = 1_000) -> Folded:
        """One batch, without counting it."""
        return fold_inbox(company_id=self.company.id, at=AT, limit=limit)

    def count(self, at: datetime = AT) -> CountedBatches:
        return count_due(company_id=self.company.id, at=at)

    def bring(self, rows: Iterable[dict[str, Any]], **how: Any) -> Folded:
        """Rows into the inbox, and folded."""
        self.arrive(rows, **how)
        return self.fold()

    def complete(self, *kinds: str, as_of: datetime = AT) -> None:
        for kind in kinds:
            with company_scope(self.company.id):
                complete_load(
                    actor=self.actor(), at=as_of, as_of=as_of, connector_id=self.connector.id,
                    object_kind=kind, rows=0, new_records=0,
                )  # fmt: skip

    def key_result(self, metric: str, owner: str) -> KeyResult:
        with company_scope(self.company.id):
            return KeyResult.objects.get(id=self.key_results[metric, owner].id)

    def actuals(self, metric: str = "won") -> dict[str, Any]:
        """Each owner's actual, without those that have none."""
        with company_scope(self.company.id):
            found = dict(KeyResult.objects.values_list("id", "actual"))
        return {
            owner: actual
            for (code, owner), kr in self.key_results.items()
            if code == metric and (actual := found[kr.id]) is not None
        }

    def waiting(self) -> dict[str, str]:
        with company_scope(self.company.id):
            rows = InboxRecord.objects.filter(state="waiting")
            return dict(rows.values_list("external_id", "reason_code"))


def make_seller(code: str = "sensors", *, starts_on: date = START, ends_on: date = END) -> Seller:
    """The company with one cycle, by default the last quarter of 2026."""
    company = Company.objects.create(code=code, name="Sensors", created_at=AT)
    with company_scope(company.id):
        calendar = Calendar.objects.create(code="weekdays", name="Weekdays")
        years = [weekdays_year(year) for year in range(starts_on.year - 1, ends_on.year + 2)]
        CalendarYear.objects.bulk_create(
            CalendarYear(calendar=calendar, year=y.year, days=y.days, certainty=y.standing) for y in years
        )
        units = _tree()
        people = _people(units)
        pace = {"kind": "working_days"}
        cycle = Cycle.objects.create(
            name="Q4", starts_on=starts_on, ends_on=ends_on, calendar=calendar, pace_rule=pace
        )
        seller = Seller(
            company=company,
            connector=Connector.objects.create(
                code="crm", name="CRM", kind="file", time_zone="Asia/Shanghai", mapping=MAPPING
            ),
            cycle=cycle,
            objective=Objective.objects.create(cycle=cycle, title="Win customers", owner_unit=units["hq"]),
            units=units,
            people=people,
        )
        seller.metrics = _metrics()
        for metric in ("won", "signed", "visits"):
            _key_results(seller, metric)
    return seller


def _tree() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for code, parent in TREE.items():
        above = units[parent] if parent else None
        path = f"{above.path if above else '/'}{code}/"
        units[code] = Unit.objects.create(
            code=code, name=code, name_key=code, kind="team" if parent else "company", parent=above, path=path
        )
        UnitPlacement.objects.create(unit=units[code], parent=above, valid_from=LONG_AGO)
    return units


def _people(units: dict[str, Unit]) -> dict[str, Person]:
    people = {}
    for number, unit in PEOPLE.items():
        people[number] = Person.objects.create(
            number=number, name=f"P{number}", name_key=f"p{number}", unit=units[unit], hired_on=LONG_AGO
        )
        Membership.objects.create(person=people[number], unit=units[unit], valid_from=LONG_AGO)
    return people


def _metrics() -> dict[str, Metric]:
    plan: Sequence[tuple[str, str, str, str]] = (
        ("won", "deal", "closed", "amount"),
        ("signed", "contract", "signed", "amount"),
        ("visits", "visit", "occurred", "count"),
    )
    return {
        code: Metric.objects.create(code=code, name=code, fact_kind=kind, date_kind=date_kind, value=value)
        for code, kind, date_kind, value in plan
    }


def _key_results(seller: Seller, metric: str) -> None:
    owners: dict[str, dict[str, Any]] = {code: {"owner_unit": unit} for code, unit in seller.units.items()}
    owners |= {number: {"owner_person": person} for number, person in seller.people.items()}
    for owner, columns in owners.items():
        seller.key_results[metric, owner] = add_key_result(
            seller, metric_id=seller.metrics[metric].id, measure="count" if metric == "visits" else "money",
            objective=seller.objective if owner == "hq" else None, **columns,
        )  # fmt: skip
    for code, parent in TREE.items():
        if parent:
            child = seller.key_results[metric, code]
            Alignment.objects.create(child=child, parent=seller.key_results[metric, parent], share=Decimal(1))


def add_key_result(seller: Seller, **columns: Any) -> KeyResult:
    """An `increase` to 6,500 fed by a metric, unless the columns say otherwise."""
    given = {
        "cycle": seller.cycle, "title": "key result", "kind": "increase", "measure": "money",
        "target": Decimal(6500), "first_target": Decimal(6500), "source": "metric", **columns,
    }  # fmt: skip
    if given["measure"] == "money":
        given.setdefault("currency", "CNY")
    return KeyResult.objects.create(**given)


def deal(
    number: int, owner: str, amount: str, closed: str, stage: str = "Won", **more: str
) -> dict[str, str]:
    return {
        "id": f"D{number}", "title": f"deal {number}", "owner": owner, "amount": amount, "closed": closed,
        "stage": stage, "opened": "2026-09-01", "product": "GTXPro", "account": "", **more,
    }  # fmt: skip
