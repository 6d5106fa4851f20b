"""The largest remainder: who gets the quanta that rounding down left over."""

from collections.abc import Iterator

import numpy as np

from throughline.core.groups import Bools, Groups, Ints


def largest(groups: Groups, keys: Ints, counts: Ints) -> Bools:
    """Marks in each group the `counts` rows with the largest `keys` (≥ 0); ties go to the earlier row."""
    marked = np.zeros(len(keys), dtype=np.bool_)
    for picked in _of_similar_size(groups, np.flatnonzero(counts)):
        sizes = groups.sizes[picked][:, None]
        columns = np.arange(sizes.max())
        rows = groups.starts[picked][:, None] + columns
        inside = columns < sizes
        table = np.where(inside, -keys[np.where(inside, rows, 0)], 1)
        ranked = np.take_along_axis(rows, np.argsort(table, axis=1, kind="stable"), axis=1)
        marked[ranked[columns < counts[picked][:, None].astype(np.int64)]] = True
    return marked


def _of_similar_size(groups: Groups, picked: Ints) -> Iterator[Ints]:
    """The picked groups in lots that make a table of at most four times their rows."""
    sizes = groups.sizes[picked]
    if not len(picked):
        return
    if sizes.max() * len(sizes) <= 4 * sizes.sum():
        yield picked
        return
    magnitudes = np.frexp(sizes)[1]
    for magnitude in np.unique(magnitudes):
        yield picked[magnitudes == magnitude]
