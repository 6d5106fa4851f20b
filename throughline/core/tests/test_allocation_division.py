"""The int64 division of the kernel against Python's own integers, up to the edges of its range."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.allocation.division import MOST_TO_SHARE, MOST_WEIGHT, shares
from throughline.core.allocation.remainder import largest
from throughline.core.groups import Groups

lefts = st.integers(-MOST_TO_SHARE + 1, MOST_TO_SHARE - 1) | st.sampled_from([MOST_TO_SHARE - 1, 0, 1])
sums = st.integers(1, MOST_WEIGHT - 1) | st.sampled_from([MOST_WEIGHT - 1, 3, 1])


@settings(max_examples=400, deadline=None)
@given(lefts, sums, st.data())
def test_quotients_and_remainders_are_exact(left, total, data):
    near = [0, total, total - 1, total // 2, total // 3]
    weight = data.draw(st.integers(0, total) | st.sampled_from(near))
    quotients, rests = shares(
        Groups(np.array([2])), np.array([left]), np.array([weight, total - weight]), np.array([total])
    )
    expected = [divmod(left * part, total) for part in (weight, total - weight)]
    assert list(zip(quotients.tolist(), rests.tolist(), strict=True)) == expected


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=20), min_size=1, max_size=8), st.data())
def test_the_largest_of_each_group_are_marked_the_earlier_first(groups, data):
    counts = [data.draw(st.integers(0, len(group))) for group in groups]
    keys = [key for group in groups for key in group]
    marked = largest(Groups(np.array([len(group) for group in groups])), np.array(keys), np.array(counts))
    expected = []
    for group, count in zip(groups, counts, strict=True):
        first = [row for _, row in sorted((-key, row) for row, key in enumerate(group))[:count]]
        expected += [row in first for row in range(len(group))]
    assert marked.tolist() == expected
