"""Which coefficients the evidence can tell apart, as the columns of a log-linear model."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from throughline.core.judging.calibration.evidence import ELSEWHERE, Bools, Evidence, Floats, Table

FEWEST_PEOPLE: Final = 5
"""A level speaks only if so many people of it sold something."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of one table, by their places."""

    table: int
    level: int


@dataclass(frozen=True)
class Design:
    """The rows that can speak, and a column of zeros and ones for each coefficient that is estimated.

    `levels` names the columns; those of ELSEWHERE are estimated and never proposed. `references` has,
    for each table, the level to which the others are compared: the one with most deals.
    """

    evidence: Evidence
    matrix: Floats
    levels: Sequence[Level]
    references: dict[int, int]


def design(evidence: Evidence, tables: Sequence[Table]) -> Design:
    """Levels with too few people go with their rows; columns that others imply are left out."""
    spoken = evidence.only(_can_speak(evidence, tables))
    references, wanted = {}, []
    for place, table in enumerate(tables):
        present = [level for level in range(len(table.levels)) if (spoken.levels[:, place] == level).any()]
        if len(present) < 2:
            continue
        references[place] = max(present, key=lambda level: _deals(spoken, place, level))
        others = [level for level in present if level != references[place]]
        elsewhere = [ELSEWHERE] if (spoken.levels[:, place] == ELSEWHERE).any() else []
        wanted += [Level(place, level) for level in [*elsewhere, *others]]
    return _independent(spoken, wanted, references)


def _can_speak(evidence: Evidence, tables: Sequence[Table]) -> Bools:
    sold = evidence.actuals > 0
    kept = evidence.targets > 0
    for place, table in enumerate(tables):
        column = evidence.levels[:, place]
        for level in (ELSEWHERE, *range(len(table.levels))):
            rows = column == level
            if len(np.unique(evidence.people[rows & sold])) < FEWEST_PEOPLE:
                kept &= ~rows
    return kept


def _deals(evidence: Evidence, place: int, level: int) -> int:
    return int(evidence.deals[evidence.levels[:, place] == level].sum())


def _independent(evidence: Evidence, wanted: Sequence[Level], references: dict[int, int]) -> Design:
    """Keep a column unless, within the groups, it is a sum of multiples of those before it."""
    kept: list[Level] = []
    basis: list[Floats] = []
    columns: list[Floats] = []
    for one in wanted:
        column = (evidence.levels[:, one.table] == one.level).astype(np.float64)
        rest = within(column[:, None], evidence, evidence.targets)[:, 0]
        length = float(np.linalg.norm(rest))
        for direction in basis:
            rest = rest - direction * float(direction @ rest)
        left = float(np.linalg.norm(rest))
        if length > 0 and left > 1e-6 * length:
            kept.append(one)
            columns.append(column)
            basis.append(rest / left)
    matrix = np.stack(columns, axis=1) if columns else np.zeros((len(evidence.people), 0))
    return Design(evidence, matrix, kept, references)


def within(matrix: Floats, evidence: Evidence, weights: Floats) -> Floats:
    """The columns less their weighted mean in each group: what a group's total takes out of them."""
    count = int(evidence.groups.max()) + 1 if len(evidence.groups) else 0
    whole = np.bincount(evidence.groups, weights, minlength=count)
    whole[whole == 0] = 1
    means = np.stack(
        [np.bincount(evidence.groups, weights * column, minlength=count) / whole for column in matrix.T],
        axis=1,
    )
    return np.asarray(matrix - means[evidence.groups], dtype=np.float64)
