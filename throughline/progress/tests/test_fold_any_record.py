"""Whatever arrives, in whatever order and however often: it counts as a plain reckoning says, or it waits."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from throughline.crm.models import ExchangeRate, InboxRecord
from throughline.crm.services.append_records import Arrived, append_records
from throughline.crm.services.save_connector import save_connector
from throughline.kit.scope import company_scope
from throughline.progress.services.fold_everything import fold_everything
from throughline.progress.tests.seller import AT, PEOPLE, TREE, Seller

MAPPING = {
    "deal": {
        "external_id": "id",
        "name": {"column": "title"},
        "owner": {"column": "owner", "match": "number"},
        "stage": {"column": "stage", "words": {"Open": "open", "Won": "won", "Lost": "lost"}},
        "amount": "amount",
        "currency": {"column": "currency"},
        "closed_on": "closed",
        "modified_at": "modified",
        "deleted": {"column": "gone", "words": ["true"]},
    }
}
OWNERS_OF_GOALS = (*TREE, *PEOPLE)
MEGABYTE = 1024 * 1024
USD = Decimal(7)


class Waits:
    """A value that nobody can count."""


class Broken:
    """Text that makes the whole record no JSON that anybody keeps."""


class Absent:
    """A value that is missing: only a deal that is won needs it."""


Meaning = Decimal | str | type[Waits] | type[Broken] | type[Absent]
# Each value as JSON text, and what it means. 1e3 is a thousand as a number, and no number as a text.
AMOUNTS: dict[str, Meaning] = {
    "100": Decimal(100),
    '"-5000.25"': Decimal("-5000.25"),
    '"1,234.50"': Decimal("1234.50"),
    "12345678901234567890": Decimal("12345678901234567890"),
    "12345678901234567890.12": Decimal("12345678901234567890.12"),
    '"12345678901234567890.12"': Decimal("12345678901234567890.12"),
    "-0.0": Decimal(0),
    "1e3": Decimal(1000),
    "[42]": Decimal(42),
    "null": Absent,
    '""': Absent,
    '"1e3"': Waits,
    '"NaN"': Waits,
    '"Infinity"': Waits,
    "NaN": Broken,
    "Infinity": Broken,
    "1e400": Waits,
    "1e999999999": Waits,
    "-1e-999999999": Waits,
    "1e99999999999999999999": Broken,
    "9" * 6_000: Broken,
    '"' + "9" * MEGABYTE + '"': Waits,
    '"0.0000001"': Waits,
    '"一百"': Waits,
    "true": Waits,
    '{"value": 1}': Waits,
    "[1, 2]": Waits,
    "[" * 100_000 + "]" * 100_000: Broken,
    '"\\ud800"': Broken,
}
OWNERS: dict[str, Meaning] = {
    '"1001"': "1001",
    '" 1003\\u0000"': "1003",
    "1004": "1004",
    '["1005"]': "1005",
    '"9999"': Waits,
    "null": Waits,
    '"👩‍💼"': Waits,
    '{"id": "1001"}': Waits,
}
STAGES: dict[str, Meaning] = {
    '"Won"': "won",
    '"Open"': "open",
    '"Lost"': "lost",
    '"赢"': Waits,
    "null": Waits,
}
DAYS: dict[str, Meaning] = {
    '"2026-10-09"': "2026-10-09",
    '"2026/10/31"': "2026-10-31",
    '"2026-10-31T23:30:00Z"': "2026-11-01",  # the next day already in Shanghai
    "null": Absent,
    '"09/10/2026"': Waits,
    '"2026-13-01"': Waits,
    "20261009": Waits,
    '"99999-01-01"': Waits,
    "[]": Absent,
}
CURRENCIES: dict[str, Meaning] = {'"CNY"': Decimal(1), '"USD"': USD, '"贝壳"': Waits}
TITLES: dict[str, Meaning] = {
    '"大单 🎉"': "",
    "null": "",
    "17": "",
    '"a\\u0000b\\\\\\"{}"': "",
    '"' + "长" * 301 + '"': Waits,
    '"' + "x" * MEGABYTE + '"': Waits,
    '{"zh": "大单"}': Waits,
}


@dataclass(frozen=True)
class Version:
    """One version of one deal: its bytes, and what each of its values means."""

    number: int
    minute: int
    body: bytes
    gone: bool
    meant: dict[str, Meaning]

    @property
    def modified(self) -> str:
        return (AT - timedelta(days=1) + timedelta(minutes=self.minute)).isoformat()


TABLES = {
    "title": TITLES, "owner": OWNERS, "stage": STAGES, "closed": DAYS, "currency": CURRENCIES,
    "amount": AMOUNTS,
}  # fmt: skip


def version(
    number: int, minute: int, chosen: Mapping[str, str], *, gone: bool = False, before: str = ""
) -> Version:
    """The fields of `chosen` by their JSON text; `before` stands before them."""
    shell = Version(number, minute, b"", gone, {})
    fields = {"id": f'"D{number}"', "modified": f'"{shell.modified}"', "gone": json.dumps(gone), **chosen}
    body = "{" + before + ", ".join(f'"{name}": {value}' for name, value in fields.items()) + "}"
    meant = {name: TABLES[name][value] for name, value in chosen.items()}
    return Version(number, minute, body.encode(), gone, meant)


def a_version(draw: st.DrawFn, number: int, minute: int) -> Version:
    odd = draw(st.sampled_from(list(TABLES)))  # at most one value of a record is odd, or few would count
    chosen = {
        name: draw(st.sampled_from(list(table) if name == odd else list(table)[:3]))
        for name, table in TABLES.items()
    }
    gone = draw(st.integers(0, 9)) == 0
    twice = '"amount": "1", ' if draw(st.booleans()) else ""  # of two fields of one name the last one stands
    return version(number, minute, chosen, gone=gone, before=twice)


@st.composite
def arrivals(draw: st.DrawFn) -> tuple[list[Version], list[list[Version]]]:
    """Some versions of a few deals, and the loads in which they arrive: shuffled, some of them again."""
    places = draw(st.sets(st.tuples(st.integers(1, 5), st.integers(0, 4)), min_size=1, max_size=15))
    versions = [a_version(draw, number, minute) for number, minute in sorted(places)]
    again = draw(st.lists(st.sampled_from(versions), max_size=6))
    order = draw(st.permutations([*versions, *again]))
    cuts = sorted(draw(st.sets(st.integers(1, len(order)), max_size=3)) | {0, len(order)})
    return versions, [order[start:end] for start, end in pairwise(cuts)]


def waits(version: Version) -> bool:
    """Whether nobody can count it; of what is gone nothing else is read."""
    if Broken in version.meant.values():
        return True
    if version.gone:
        return False
    if any(meaning is Waits for name, meaning in version.meant.items() if name != "currency"):
        return True
    if version.meant["amount"] is not Absent and version.meant["currency"] is Waits:
        return True
    return version.meant["stage"] == "won" and Absent in (version.meant["amount"], version.meant["closed"])


def reckoned(versions: Sequence[Version]) -> dict[str, Decimal]:
    """Each owner's actual: of each deal the latest version that can be counted, up the tree."""
    latest: dict[int, Version] = {}
    for version in sorted(versions, key=lambda one: one.minute):
        if not waits(version):
            latest[version.number] = version
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for version in latest.values():
        meant = version.meant
        if version.gone or meant["stage"] != "won":
            continue
        owner, amount, rate = meant["owner"], meant["amount"], meant["currency"]
        assert isinstance(owner, str) and isinstance(amount, Decimal) and isinstance(rate, Decimal)
        unit: str | None = PEOPLE[owner]
        totals[owner] += amount * rate
        while unit is not None:
            totals[unit] += amount * rate
            unit = TREE[unit]
    return {owner: totals[owner] for owner in OWNERS_OF_GOALS}


@contextmanager
def taken_back() -> Iterator[None]:
    """Every example finds the company as it was."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def mapped(seller: Seller) -> Seller:
    seller.complete("deal")
    with company_scope(seller.company.id):
        save_connector(actor=seller.actor(), at=AT, code="crm", mapping=MAPPING)
        ExchangeRate.objects.create(currency="USD", on=date(2020, 1, 1), rate=USD)
    return seller


def test_every_odd_value_counts_or_waits_and_stops_no_other(mapped: Seller):
    plain = {name: next(iter(table)) for name, table in TABLES.items()}
    chosen = [{**plain, name: value} for name, table in TABLES.items() for value in table]
    versions = [version(number, 0, one) for number, one in enumerate(chosen)]
    bring(mapped, versions)
    check(mapped, versions)


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, *HealthCheck]
)
@given(arrived=arrivals())
def test_any_records_in_any_order_count_as_a_plain_reckoning_says_or_wait(
    mapped: Seller, arrived: tuple[list[Version], list[list[Version]]]
):
    versions, loads = arrived
    with taken_back():
        for load in loads:
            bring(mapped, load)
        check(mapped, versions)


def check(seller: Seller, versions: Sequence[Version]) -> None:
    assert {**dict.fromkeys(OWNERS_OF_GOALS, 0), **seller.actuals()} == reckoned(versions)
    waiting = {(f"D{one.number}", one.modified) for one in versions if waits(one)}
    assert waiting_versions(seller) == waiting


def bring(seller: Seller, load: Sequence[Version]) -> None:
    records: list[Any] = [Arrived(f"D{one.number}", one.modified, one.body) for one in load]
    with company_scope(seller.company.id):
        append_records(connector_id=seller.connector.id, object_kind="deal", records=records, as_of=AT, at=AT)
    fold_everything(company_id=seller.company.id, at=AT)


def waiting_versions(seller: Seller) -> set[tuple[str, str]]:
    with company_scope(seller.company.id):
        rows = InboxRecord.objects.exclude(state="done").values_list("external_id", "version", "state")
        assert all(state == "waiting" for _, _, state in rows)
        return {(external_id, version) for external_id, version, _ in rows}
