"""The table of docs/algorithms/books.md."""

from decimal import Decimal

import pytest

from throughline.books.differences import Held, reason_of

TABLE = [
    ("100", "100", "0", False, None),
    ("100", "0", "100", False, "to_nobody"),
    ("100", "60", "40", False, "to_nobody"),
    ("100", "0", "0", False, "not_credited"),
    ("100", "90", "0", False, "partly"),
    ("100", "110", "0", False, "over"),
    ("0", "100", "0", False, "over"),
    ("-100", "-100", "0", False, None),
    ("-100", "-90", "0", False, "partly"),
    ("-100", "-110", "0", False, "over"),
    ("700", "690", "0", True, "rate"),
    ("700", "0", "690", True, "rate"),
    ("0", "690", "0", True, "over"),
]


@pytest.mark.parametrize(("crm", "people", "nobody", "converted", "reason"), TABLE)
def test_every_difference_has_one_reason(
    crm: str, people: str, nobody: str, converted: bool, reason: str | None
):
    assert reason_of(Held(Decimal(crm), Decimal(people), Decimal(nobody), converted)) == reason
