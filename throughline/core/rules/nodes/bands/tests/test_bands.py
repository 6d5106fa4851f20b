"""Bands are half-open and without gaps."""

from decimal import Decimal
from typing import Any

import pytest

from throughline.core.rules.errors import OutsideTheBands
from throughline.core.tests.graphs import attribute, body, node, problems, weights
from throughline.core.tests.weighed import people

OPEN = [
    {"below": "10", "coefficient": "0.9"},
    {"least": "10", "below": "20.5", "coefficient": "1"},
    {"least": "20.5", "coefficient": "1.2"},
]


def banded(bands: list[dict[str, str]], *values: Decimal) -> list[str]:
    return weights(people(*"T" * len(values), x=list(values)), attribute("x"), _bands(bands))


def _bands(bands: Any) -> dict[str, Any]:
    return node("b", "bands", {"value": "x"}, bands=bands)


def test_the_lower_end_is_in_and_the_upper_is_not():
    values = map(Decimal, ("0", "9.999999999", "10", "20.499999999", "20.5", "1000"))
    assert banded(OPEN, *values) == ["0.9", "0.9", "1", "1", "1.2", "1.2"]


def test_a_number_outside_of_all_is_an_error_that_names_the_person():
    closed = [{"least": "0", "below": "5", "coefficient": "1"}]
    assert banded(closed, Decimal(0), Decimal("4.9")) == ["1", "1"]
    with pytest.raises(OutsideTheBands) as refused:
        banded(closed, Decimal(1), Decimal(5))
    assert refused.value.params["people"] == "Name P1 (P1)"
    assert refused.value.params["values"] == "5"


@pytest.mark.parametrize(
    "bands",
    [
        [{"below": "10", "coefficient": "1"}, {"least": "11", "coefficient": "1"}],
        [{"coefficient": "1"}, {"least": "11", "coefficient": "1"}],
        [{"least": "3", "below": "3", "coefficient": "1"}],
        [],
    ],
)
def test_a_gap_is_refused_at_its_field(bands: Any):
    found = problems(body(attribute("x"), _bands(bands)))
    assert [(one.node, one.field) for one in found] == [("b", "settings.bands")]
