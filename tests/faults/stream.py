"""What arrives: versions of deals, shuffled, some of them twice; and what they must add up to.

`expected` is reckoned here in plain Python from the records alone: of each deal the version with the latest
modification counts, on its owner and on every unit above, if it is won. Nothing of the program is used.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

Record = dict[str, str]

UNITS = {"hq": None, "east": "hq", "west": "hq", "e1": "east", "e2": "east", "w1": "west"}
PEOPLE = {"1001": "e1", "1002": "e1", "1003": "e2", "1004": "w1", "1005": "east"}
STAGES = ("Won", "Won", "Won", "Won", "Lost", "Cancelled", "Engaging")
VERSIONS = 3  # of each deal, at most
TWICE = 0.1
MAPPING = {
    "deal": {
        "external_id": "id",
        "owner": {"column": "owner", "match": "number"},
        "stage": {
            "column": "stage",
            "words": {"Engaging": "open", "Won": "won", "Lost": "lost", "Cancelled": "cancelled"},
        },
        "amount": "amount",
        "currency": {"constant": "CNY"},
        "closed_on": "closed",
        "modified_at": "modified",
    }
}


def records(chance: random.Random, count: int, *, until: date, begin: int = 1) -> list[Record]:
    """`count` in the order of arrival, numbered from `begin`, closed in the thirty days up to `until`."""
    distinct: list[Record] = []
    wanted = round(count / (1 + TWICE))
    number = begin - 1
    while len(distinct) < wanted:
        number += 1
        begun = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=number)
        for version in range(min(chance.randint(1, VERSIONS), wanted - len(distinct))):
            distinct.append(_version(chance, number, begun + timedelta(days=version), until))
    twice = [chance.choice(distinct) for _ in range(count - len(distinct))]
    arriving = [*distinct, *twice]
    chance.shuffle(arriving)
    return arriving


def _version(chance: random.Random, number: int, modified: datetime, until: date) -> Record:
    return {
        "id": f"D{number:06}",
        "owner": chance.choice(list(PEOPLE)),
        "stage": chance.choice(STAGES),
        "amount": f"{chance.randrange(-500_000, 9_000_000)}.{chance.randrange(100):02}",
        "closed": (until - timedelta(days=chance.randrange(30))).isoformat(),
        "modified": modified.isoformat(),
    }


def expected(arrived: Iterable[Record]) -> dict[str, Decimal]:
    """The actual of each owner, person or unit."""
    latest: dict[str, Record] = {}
    for record in arrived:
        known = latest.get(record["id"])
        if known is None or record["modified"] > known["modified"]:
            latest[record["id"]] = record
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for record in latest.values():
        if record["stage"] == "Won":
            for owner in (record["owner"], *above(PEOPLE[record["owner"]])):
                totals[owner] += Decimal(record["amount"])
    return {owner: totals[owner] for owner in (*PEOPLE, *UNITS)}


def above(unit: str | None) -> Sequence[str]:
    """A unit and all above it."""
    found = []
    while unit is not None:
        found.append(unit)
        unit = UNITS[unit]
    return found


def keys(arrived: Iterable[Record]) -> set[tuple[str, str]]:
    """What must be in the inbox, once each."""
    return {(record["id"], record["modified"]) for record in arrived}
