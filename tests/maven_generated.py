"""A small pipeline in the format of the public data set, with its dirt: the same rows every time."""

import csv
import random
from datetime import date, timedelta
from pathlib import Path

TEAM_FIELDS = ("sales_agent", "manager", "regional_office")
DEAL_FIELDS = (
    "opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date",
    "close_value",
)  # fmt: skip
TEAMS = {
    ("Ada North", "Harbour"): ["Bo Lind", "Cy O'Neil", "Di Mei-Ho", "Ed Stone"],
    ("Flo West", "Harbour"): ["Gus Hall", "Hal Reed", "Ida Berg"],
    ("Jo East", "Upland"): ["Kim Voss", "Lou Park", "Max Ruiz", "Ned Fox"],
    ("Pat South", "Upland"): ["Quin Ash", "Roy Bell", "Sue Dahl"],
}
NEWCOMERS = {"Ed Stone", "Ida Berg"}
"""Agents without any opportunity."""
EBBING = {"Jo East": 0.6, "Pat South": 0.5}
"""Teams that close less in the last quarter: an office without a head lags with them."""
FIRST, LAST = date(2017, 3, 1), date(2017, 12, 31)
QUARTER = date(2017, 10, 1)
PRODUCTS = ("GTXPro", "MG Special", "GTX Basic")
ACCOUNTS = ("Acme", "Betatech", "")
EDGES = (
    ("2017-06-05", "2017-09-30"),
    ("2017-06-02", "2017-10-01"),
    ("2017-06-03", "2017-11-15"),
    ("2017-06-04", "2017-11-16"),
    ("2017-11-15", "2017-11-15"),
    ("2017-11-16", "2017-11-20"),
)
"""Engage and close dates of one won deal each, on both sides of what the snapshot and the cycle take in."""


def write_pipeline(folder: Path) -> None:
    """Write the files that the example reads."""
    teams = [
        {"sales_agent": agent, "manager": manager, "regional_office": office}
        for (manager, office), agents in TEAMS.items()
        for agent in agents
    ]
    _write(folder / "sales_teams.csv", TEAM_FIELDS, teams)
    _write(folder / "sales_pipeline.csv", DEAL_FIELDS, deals())
    accounts = [{"account": name, "sector": "technolgy", "office_location": "Kenya"} for name in ACCOUNTS[:2]]
    _write(folder / "accounts.csv", ("account", "sector", "office_location"), accounts)


def deals() -> list[dict[str, str]]:
    """Every opportunity, in an order of no meaning."""
    chance = random.Random(20171115)
    rows = [_edge(number, *dates) for number, dates in enumerate(EDGES)]
    for (manager, _), agents in TEAMS.items():
        for agent in agents:
            if agent not in NEWCOMERS:
                rows += _of_agent(agent, EBBING.get(manager, 1.0), chance)
    chance.shuffle(rows)
    return rows


def _of_agent(agent: str, ebb: float, chance: random.Random) -> list[dict[str, str]]:
    """Closings over ten months, some of them lost, and some opportunities still open."""
    rows = []
    for number in range(110):
        closed = FIRST + timedelta(days=chance.randrange((LAST - FIRST).days + 1))
        fades = closed >= QUARTER and chance.random() > ebb
        stage = "Lost" if fades or chance.random() < 0.3 else "Won"
        value = chance.randrange(400, 24_000) if stage == "Won" else 0
        engaged = closed - timedelta(days=chance.randrange(1, 120))
        rows.append(
            _row(
                f"{agent}-{number}", agent, stage, engaged.isoformat(), closed.isoformat(), str(value), chance
            )
        )
    for number in range(12):
        engaged = date(2017, 10, 20) + timedelta(days=4 * number)
        rows.append(_row(f"{agent}-open-{number}", agent, "Engaging", engaged.isoformat(), "", "", chance))
    return [*rows, _row(f"{agent}-undated", agent, "Prospecting", "", "", "", chance)]


def _row(
    key: str, agent: str, stage: str, engaged: str, closed: str, value: str, chance: random.Random
) -> dict[str, str]:
    cells = (key, agent, chance.choice(PRODUCTS), chance.choice(ACCOUNTS), stage, engaged, closed, value)
    return dict(zip(DEAL_FIELDS, cells, strict=True))


def _edge(number: int, engaged: str, closed: str) -> dict[str, str]:
    cells = (f"edge-{number}", "Bo Lind", "MG Special", "Acme", "Won", engaged, closed, str(1000 + number))
    return dict(zip(DEAL_FIELDS, cells, strict=True))


def _write(path: Path, fields: tuple[str, ...], rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields)
        writer.writeheader()
        writer.writerows(rows)
