"""The cascade of 1,000,000 people against a numpy sort, and of 200 people against a millisecond.

Timed: `allocate` up to the amounts in the caller's order, which is random here: reading the terms, checks,
limits, sharing, rounding. Not timed with it: building the tree, printed beside it, which is done once and
serves any number of runs (every change of a coefficient in the rule studio). Both sides are the best of
several runs in this process; the first run, which has to get its memory, is printed too.

Run with: python -m benchmarks.cascade
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from throughline.core.allocation import ABSENT, ONE, allocate
from throughline.core.groups import Bools, Ints
from throughline.core.tree import Tree

LIMIT_RATIO = 5.0
LIMIT_SECONDS = 0.001


@dataclass(frozen=True)
class Plan:
    """A tree with uneven units, and what a plan says about its people."""

    tree: Tree
    build_seconds: float
    amount: int
    weights: Ints
    locks: Ints
    maximums: Ints

    def run(self) -> Ints:
        """The amounts of all rows."""
        return allocate(
            self.tree, self.amount, self.weights, locks=self.locks, maximums=self.maximums
        ).amounts


def main() -> int:
    """Print both lines; 1 if either is above its limit."""
    large, small = plan([20, 1_000, 20_000, 1_000_000]), plan([6, 24, 200])
    numbers = np.random.default_rng(1).random(1_000_000)
    first, seconds = timed(large.run, runs=7)
    _, yardstick = timed(lambda: np.argsort(numbers, kind="stable"), runs=7)
    _, quick = timed(small.run, runs=300)
    ratio = seconds / yardstick
    print(
        f"cascade: tree of 1,000,000 people built once: {large.build_seconds:.2f} s; first run {first:.2f} s"
    )
    print(
        f"cascade 1,000,000 people, 4 levels, caps and locks: {seconds:.2f} s = "
        f"{ratio:.1f} x argsort (limit {LIMIT_RATIO})  {verdict(ratio <= LIMIT_RATIO)}"
    )
    print(
        f"cascade 200 people, 3 levels, caps and locks: {quick * 1000:.2f} ms "
        f"(limit {LIMIT_SECONDS * 1000:.0f} ms)  {verdict(quick < LIMIT_SECONDS)}"
    )
    return 0 if ratio <= LIMIT_RATIO and quick < LIMIT_SECONDS else 1


def verdict(within: bool) -> str:
    """The word at the end of a line."""
    return "ok" if within else "TOO SLOW"


def timed(run: Callable[[], object], *, runs: int) -> tuple[float, float]:
    """The seconds of the first run and of the best."""
    seconds = []
    for _ in range(runs):
        start = perf_counter()
        run()
        seconds.append(perf_counter() - start)
    return seconds[0], min(seconds)


def plan(counts: list[int]) -> Plan:
    """A plan with so many nodes on each level, the last of them people: one in 20 locked, one in 3 capped."""
    random = np.random.default_rng(7)
    parents, people = shuffled_tree(counts, random)
    ids = [f"{'E' if person else 'U'}{row:07}" for row, person in enumerate(people)]
    start = perf_counter()
    tree = Tree.build(ids, parents, people)
    build_seconds = perf_counter() - start
    mean = 1_000_000
    typical = random.integers(mean // 2, 2 * mean, len(ids))
    return Plan(
        tree=tree,
        build_seconds=build_seconds,
        amount=mean * counts[-1],
        weights=random.integers(ONE // 2, 3 * ONE, len(ids)),
        locks=np.where(people & (random.random(len(ids)) < 1 / 20), typical, ABSENT),
        maximums=np.where(people & (random.random(len(ids)) < 1 / 3), typical, ABSENT),
    )


def shuffled_tree(counts: list[int], random: np.random.Generator) -> tuple[Ints, Bools]:
    """The parents' rows and who is a person, in random order; every unit has at least one member."""
    parents, start = [np.array([-1])], 0
    for above, count in zip([1, *counts], counts, strict=False):
        chosen = np.concatenate([np.arange(above), random.integers(0, above, count - above)])
        parents.append(start + chosen)
        start += above
    above_row = np.concatenate(parents)
    people = np.arange(len(above_row)) >= start
    order = random.permutation(len(above_row))
    row_of = np.empty_like(order)
    row_of[order] = np.arange(len(order))
    shuffled = above_row[order]
    return np.where(shuffled < 0, -1, row_of[shuffled]), people[order]


if __name__ == "__main__":
    sys.exit(main())
