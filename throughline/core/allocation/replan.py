"""A re-plan: what was asked for up to a day is kept exactly, the rest is shared by the new weights.

`allocate(…, kept=…)` with what these functions give is the re-plan. A node's amount is then kept + its share
of (new amount - all that is kept), rounded once; limits and locks bind that total, and a new amount below
what is kept is refused (KeptAboveAmount). A person who left stays in the tree with weight zero and so keeps
exactly what the calendar had asked of them; a newcomer has kept nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

import numpy as np

from throughline.core.allocation.terms import Kept
from throughline.core.groups import Bools, Ints
from throughline.core.tree import Tree

Exact = Fraction | int


def kept_by_calendar(
    tree: Tree,
    amounts: Ints | Sequence[int],
    elapsed: Fraction | Sequence[Fraction],
    holds: Sequence[Exact] | None = None,
) -> Kept:
    """T_old · S(e) of every person, and what is kept of every unit's `holds`; all in quanta, one a row.

    `amounts` are those of the old plan (zero for who was not in it); `elapsed` is S(e) from 0 to 1: one for
    all, or one a row where units have calendars of their own. Units' `amounts` are not read: what a unit
    keeps is what its present people keep.
    """
    people = _people_by_row(tree)
    old = [int(amounts[row]) if person else 0 for row, person in enumerate(people)]
    if isinstance(elapsed, Fraction) and holds is None:
        return Kept(_integers([count * elapsed.numerator for count in old]), elapsed.denominator)
    parts = [elapsed] * len(old) if isinstance(elapsed, Fraction) else elapsed
    held = [0] * len(old) if holds is None else holds
    return _kept([count * part + hold for count, part, hold in zip(old, parts, held, strict=True)])


def kept_by_achievement(tree: Tree, achieved: Sequence[Exact]) -> Kept:
    """What every person has achieved so far, in quanta (perhaps with a fraction), one a row; units' not read.

    This gives more to those ahead and less to those behind: show its `achievement_effect` before it is used.
    """
    people = _people_by_row(tree)
    return _kept([Fraction(value) if people[row] else Fraction(0) for row, value in enumerate(achieved)])


@dataclass(frozen=True)
class AchievementEffect:
    """How many are ahead and behind on the day, how many of them get more or less, and how much at most."""

    ahead: int
    ahead_given_more: int
    most_given_more: Fraction
    behind: int
    behind_given_less: int
    most_given_less: Fraction


def achievement_effect(
    tree: Tree,
    asked: Kept,
    achieved: Kept,
    by_calendar: Ints | Sequence[int],
    by_achievement: Ints | Sequence[int],
) -> AchievementEffect:
    """What sharing by achievement does against sharing by the calendar; everything one a row.

    Ahead is who achieved more than was asked by the day. The parts are of the amount by the calendar; people
    whose amount by the calendar is zero count, but have no part.
    """
    changes: dict[bool, list[Fraction]] = {True: [], False: []}
    for row in np.flatnonzero(_people_by_row(tree)).tolist():
        lead = _of(achieved, row) - _of(asked, row)
        old, new = int(by_calendar[row]), int(by_achievement[row])
        if lead:
            changes[lead > 0].append(Fraction(new - old, old) if old else Fraction(0))
    more, less = [c for c in changes[True] if c > 0], [-c for c in changes[False] if c < 0]
    return AchievementEffect(
        ahead=len(changes[True]),
        ahead_given_more=len(more),
        most_given_more=max(more, default=Fraction(0)),
        behind=len(changes[False]),
        behind_given_less=len(less),
        most_given_less=max(less, default=Fraction(0)),
    )


def _people_by_row(tree: Tree) -> Bools:
    people: Bools = tree.is_person[tree.position]
    return people


def _kept(values: Sequence[Fraction]) -> Kept:
    common = lcm(*(value.denominator for value in values))
    return Kept(_integers([value.numerator * (common // value.denominator) for value in values]), common)


def _integers(values: list[int]) -> Ints:
    fits = all(abs(value) < 2**62 for value in values)
    return np.array(values, dtype=np.int64 if fits else object)


def _of(kept: Kept, row: int) -> Fraction:
    return Fraction(int(kept.numerators[row]), kept.denominator)
