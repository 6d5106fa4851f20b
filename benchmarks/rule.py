"""A rule of five factors for 1,000,000 people, from Arrow to allocations in Arrow; and a rule compiled.

Timed for the first: reading the attributes through Arrow's C interface; weighing by level (a table), history
(a number, half the median of the level for whom it is missing), ramp, product line (a table) and a formula;
sharing out over four levels with caps and locks, up to the amounts in the order of the people, as Arrow. The
tree is built once, as in benchmarks/cascade.py. Both sides are the best of several runs in this process; the
peak is the most that this process ever held. No formula is remembered from the compilation before.

Run with: python -m benchmarks.rule
"""

import resource
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import numpy as np
import polars as pl

from benchmarks.cascade import Plan, plan, timed, verdict
from throughline.core.allocation import allocate
from throughline.core.rules import Graph, Subjects, rule_from_json, weigh
from throughline.core.rules.formula.parse import parse

PEOPLE: Final = 1_000_000
LIMIT_RATIO: Final = 8.0
LIMIT_SECONDS: Final = 0.020
LIMIT_GIGABYTES: Final = 2.0
ON: Final = date(2026, 9, 30)
LEVELS: Final = {"junior": "1", "middle": "1.4", "senior": "1.8"}
LINES: Final = {"sensors": "1.1", "valves": "0.9"}
STEPS: Final = [{"months": months, "share": share} for months, share in ((0, "0.3"), (3, "0.6"), (6, "1"))]


def main() -> int:
    """Print the figures; 1 if one is above its limit."""
    body = thirty_nodes()
    _, compiling = timed(lambda: compiled(body), runs=20)
    quick = compiling < LIMIT_SECONDS
    print(
        f"rule of {len(body['nodes'])} nodes compiled: {compiling * 1000:.1f} ms "
        f"(limit {LIMIT_SECONDS * 1000:.0f} ms)  {verdict(quick)}"
    )
    numbers = np.random.default_rng(1).random(PEOPLE)
    _, seconds = timed(whole_way(plan([20, 1_000, 20_000, PEOPLE])), runs=5)
    _, yardstick = timed(lambda: np.argsort(numbers, kind="stable"), runs=5)
    ratio, peak = seconds / yardstick, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    kept = ratio <= LIMIT_RATIO and peak < LIMIT_GIGABYTES
    print(
        f"rule for {PEOPLE:,} people, 4 levels, 5 factors, caps and locks: {seconds:.2f} s = "
        f"{ratio:.1f} x argsort (limit {LIMIT_RATIO}), peak {peak:.2f} GB (limit {LIMIT_GIGABYTES})  "
        f"{verdict(kept)}"
    )
    return 0 if kept and quick else 1


def compiled(body: dict[str, Any]) -> Graph:
    """The graph, with every formula parsed anew."""
    parse.cache_clear()
    return rule_from_json(body)


@dataclass(frozen=True)
class Arrow:
    """A table as another program would hand it over."""

    frame: pl.DataFrame

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.frame.__arrow_c_stream__(requested_schema)


def whole_way(shared: Plan) -> Callable[[], Any]:
    """From the attributes of all people in an Arrow table to their amounts in an Arrow array."""
    people = np.flatnonzero(shared.tree.is_person[shared.tree.position])
    table, rule = Arrow(attributes(len(people))), rule_from_json(five_factors())
    parents = pl.Series(shared.tree.parent[shared.tree.position[people]])
    ids = pl.Series([f"E{row:07}" for row in range(len(people))])

    def run() -> Any:
        frame = pl.DataFrame(table)
        subjects = Subjects(ids, ids, parents, {one.name: one for one in frame}, ON)
        weights = np.zeros(len(shared.weights), dtype=np.int64)
        weights[people] = weigh(rule, "person", subjects).units.cast(pl.Int64).to_numpy()
        found = allocate(shared.tree, shared.amount, weights, locks=shared.locks, maximums=shared.maximums)
        return pl.Series(found.amounts[people]).__arrow_c_stream__()

    return run


def attributes(count: int) -> pl.DataFrame:
    """Level, product line, won amount, hire date and customers of so many people."""
    random = np.random.default_rng(3)
    days = pl.Series(random.integers(0, 2500, count), dtype=pl.Int32)
    won = pl.Series(random.integers(10**4, 10**6, count)).cast(pl.Decimal(38, 9))
    missing = pl.Series(random.random(count) < 1 / 20)
    frame = pl.DataFrame(
        {
            "level": pl.Series(np.array([*LEVELS])[random.integers(0, 3, count)], dtype=pl.Categorical),
            "line": pl.Series(np.array([*LINES])[random.integers(0, 2, count)], dtype=pl.Categorical),
            "won": won.set(missing, None),
            "customers": pl.Series(random.integers(1, 300, count)).cast(pl.Decimal(38, 9)),
            "days": days,
        }
    )
    return frame.with_columns(hired_on=pl.date(2019, 12, 1) + pl.duration(days="days")).drop("days")


def five_factors() -> dict[str, Any]:
    """What people weigh: a table, a number with a median, a ramp, another table and a formula."""
    peers = {"use": "peers_median", "peers": "attribute", "by": "level", "times": "0.5"}
    nodes = [
        _read("level_of", "level"),
        _node("level", "table", {"value": "level_of"}, table=LEVELS),
        _node("won", "attribute", {}, attribute="won", missing=peers),
        _read("since", "hired_on"),
        _node("ramp", "ramp", {"since": "since"}, steps=STEPS),
        _read("line_of", "line"),
        _node("line", "table", {"value": "line_of"}, table=LINES),
        _node("many", "formula", {}, text="if(customers > 100, 1.2, 1)"),
        _node("weight", "product", {"factors": ["level", "won", "ramp", "line", "many"]}),
        _node("split", "split", {"people": "weight"}),
    ]
    return {"version": 2, "nodes": nodes}


def thirty_nodes() -> dict[str, Any]:
    """Tables, bands and formulas, as much of each as a large rule has."""
    nodes = [_read("level_of", "level"), _read("since", "hired_on"), _read("won", "won")]
    names = []
    for number in range(8):
        text = f"max(0.2, share(won)) + {number} × round(won ÷ mean(won), 2) × if(level = '高级', 1.8, 1)"
        bands = [{"below": "1", "coefficient": "1"}, {"least": "1", "coefficient": "1.2"}]
        made = [
            _node(f"table{number}", "table", {"value": "level_of"}, table=LEVELS),
            _node(f"bands{number}", "bands", {"value": "won"}, bands=bands),
            _node(f"formula{number}", "formula", {"values": ["won"]}, text=text),
        ]
        nodes += made
        names += [one["id"] for one in made]
    nodes += [
        _node("ramp", "ramp", {"since": "since"}, steps=STEPS),
        _node("weight", "product", {"factors": [*names, "ramp"]}),
        _node("split", "split", {"people": "weight"}),
    ]
    return {"version": 2, "nodes": nodes}


def _read(node: str, attribute: str) -> dict[str, Any]:
    return _node(node, "attribute", {}, attribute=attribute, missing={"use": "leave"})


def _node(node: str, kind: str, inputs: dict[str, Any], **settings: Any) -> dict[str, Any]:
    return {"id": node, "kind": kind, "settings": settings, "inputs": inputs}


if __name__ == "__main__":
    sys.exit(main())
