"""Sibling groups that lie one after another in an array, and what is computed over all of them at once."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[Any]
"""Integers: int64, or Python's own (dtype object) where int64 is too small."""
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Groups:
    """Sibling groups that lie one after another in an array: `sizes` (all above 0), where each starts."""

    sizes: Ints

    @cached_property
    def starts(self) -> Ints:
        """The index of each group's first row."""
        return np.cumsum(self.sizes) - self.sizes

    def sum(self, values: Ints) -> Ints:
        """One exact sum a group."""
        return np.add.reduceat(values, self.starts)

    def any(self, flags: Bools) -> Bools:
        """For each group, whether any of its rows is set."""
        return np.logical_or.reduceat(flags, self.starts)

    def spread(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """One value a group, repeated for each of its rows."""
        return values.repeat(self.sizes)

    def only(self, chosen: Bools) -> "Groups":
        """The chosen groups, as they lie after the rows of all others were dropped."""
        return Groups(self.sizes[chosen])


@dataclass(frozen=True)
class Block:
    """Whole sibling groups on one level: positions `rows`, the `groups`, and the parent of each group.

    `depth` is 1 just below the root. A level is cut into blocks so that the arrays of one fit the processor's
    cache and their memory is used again for the next.
    """

    depth: int
    rows: slice
    groups: Groups
    parents: Ints
