"""A company for measuring the fold: 10,000 key results in five levels, on five metrics, one of each kind.

2,250 people in 150 teams, 40 offices, 9 regions; everybody and every unit has a key result for the amount won
from key industries, visits, customers won and the mean deal (a ratio), and every unit one for what is won in
its territory. 400 accounts with an industry and the territory of a team are loaded first.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from throughline.crm.models import Metric
    from throughline.tenants.models import Company

AT = datetime(2026, 11, 15, 16, tzinfo=UTC)
START, END = date(2026, 10, 1), date(2026, 12, 31)
LEVELS, TEAMS, PEOPLE, ACCOUNTS = (9, 40, 150), 150, 2_250, 400
INDUSTRIES = ("automotive", "machinery", "chemicals", "food")
LONG_AGO = date(2020, 1, 1)

MAPPING = {
    "account": {
        "external_id": "account", "name": "account", "industry": "industry", "territory": "territory",
    },
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
        "dimensions": {
            "product_line": {"column": "product", "aliases": {"GTXPro": "GTX Pro"}},
            "industry": {"account": "industry"},
        },
    },
    "visit": {
        "external_id": "visit_id",
        "account": "account",
        "owner": {"column": "owner", "match": "number"},
        "occurred_on": "on",
    },
}  # fmt: skip
WON: dict[str, Any] = {"fact_kind": "deal", "date_kind": "closed"}
KEY_INDUSTRIES: list[dict[str, Any]] = [
    {"field": "dimensions.industry", "test": "is_one_of", "values": [*INDUSTRIES[:3]]},
    {"field": "amount", "test": "at_least", "values": ["1000"]},
]


def make_company() -> "tuple[Company, UUID]":
    """The company and its connector, with its accounts folded."""
    from throughline.crm.models import Connector
    from throughline.kit.scope import company_scope
    from throughline.tenants.models import Company

    company = Company.objects.create(code="bench", name="Bench", created_at=AT)
    with company_scope(company.id):
        connector = Connector.objects.create(
            code="crm", name="CRM", kind="file", time_zone="Asia/Shanghai", mapping=MAPPING
        )
        _make_key_results()
        _load_accounts(company, connector.id)
    return company, connector.id


def _make_key_results() -> None:
    from benchmarks.tree_world import make_units
    from throughline.core.calendar_years import weekdays_year
    from throughline.goals.models import Cycle, KeyResult
    from throughline.org.models import Calendar, CalendarYear, Membership, Person

    calendar = Calendar.objects.create(code="weekdays", name="Weekdays")
    year = weekdays_year(2026)
    CalendarYear.objects.create(calendar=calendar, year=year.year, days=year.days, certainty=year.standing)
    cycle = Cycle.objects.create(
        name="Q4", starts_on=START, ends_on=END, calendar=calendar, pace_rule={"kind": "working_days"}
    )
    units, teams = make_units(LEVELS)
    people = Person.objects.bulk_create(
        Person(number=f"{n:05}", name=f"P{n}", name_key=f"p{n}", unit=teams[n % len(teams)])
        for n in range(PEOPLE)
    )
    Membership.objects.bulk_create(
        Membership(person=person, unit=person.unit, valid_from=LONG_AGO) for person in people
    )
    of_units: list[dict[str, Any]] = [{"owner_unit": unit} for unit in units]
    everybody = [*of_units, *({"owner_person": one} for one in people)]
    KeyResult.objects.bulk_create(
        KeyResult(
            cycle=cycle, title=metric.code, kind="increase", target=1_000_000, first_target=1_000_000,
            measure="money" if metric.value == "amount" else "count", metric_id=metric.id, source="metric",
            currency="CNY" if metric.value == "amount" else None, **owner,
        )
        for metric in _make_metrics()
        for owner in (of_units if metric.by == "territory" else everybody)
    )  # fmt: skip


def _make_metrics() -> "Iterator[Metric]":
    """Those that feed key results; the mean deal is made of two that do not."""
    from throughline.crm.models import Metric

    def made(code: str, **columns: Any) -> Metric:
        return Metric.objects.create(code=code, name=code, **columns)

    yield made("key_industries", **WON, value="amount", where=KEY_INDUSTRIES)
    yield made("visits", fact_kind="visit", date_kind="occurred", value="count")
    yield made("customers", **WON, value="distinct", distinct_of="account")
    yield made("won_there", **WON, value="amount", by="territory")
    amount, deals = made("won", **WON, value="amount"), made("deals", **WON, value="count")
    yield made("mean_deal", value="ratio", numerator=amount, denominator=deals)


def _load_accounts(company: "Company", connector_id: UUID) -> None:
    import msgspec

    from throughline.crm.services.append_records import Arrived, append_records
    from throughline.crm.services.complete_load import complete_load
    from throughline.progress.services.fold_inbox import fold_inbox
    from throughline.tenants.actor import Actor

    rows = [
        {
            "account": f"Account {n}", "industry": INDUSTRIES[n % len(INDUSTRIES)],
            "territory": f"l{len(LEVELS) - 1}n{n % TEAMS}",
        }
        for n in range(ACCOUNTS)
    ]  # fmt: skip
    records = [Arrived(row["account"], "", msgspec.json.encode(row)) for row in rows]
    append_records(connector_id=connector_id, object_kind="account", records=records, as_of=AT, at=AT)
    for kind in MAPPING:
        complete_load(
            actor=Actor(company_id=company.id, today=AT.date(), operator=True), at=AT, as_of=AT,
            connector_id=connector_id, object_kind=kind, rows=0, new_records=0,
        )  # fmt: skip
    assert fold_inbox(company_id=company.id, at=AT).taken == ACCOUNTS
