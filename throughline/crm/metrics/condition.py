"""One condition of a metric, as a value: a field of the fact, a test, and what it is held against."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from throughline.crm.mapping.schema import DATE_FIELDS

Test = Literal["is_one_of", "is_not", "at_least", "at_most", "is_set", "is_not_set"]
Sort = Literal["word", "amount", "date"]

DIMENSION: Final = "dimensions."
WORDS: Final = ("account", "stage")
TESTS: Final[Mapping[Sort, tuple[Test, ...]]] = {
    "word": ("is_one_of", "is_not", "is_set", "is_not_set"),
    "amount": ("at_least", "at_most", "is_set", "is_not_set"),
    "date": ("at_least", "at_most", "is_set", "is_not_set"),
}
ALL_TESTS: Final[tuple[Test, ...]] = get_args(Test)
WITHOUT_VALUES: Final[frozenset[Test]] = frozenset({"is_set", "is_not_set"})
LISTED: Final[frozenset[Test]] = frozenset({"is_one_of", "is_not"})


@dataclass(frozen=True, slots=True)
class Condition:
    """`field` is account, stage (the source's own word), amount, a date, or `dimensions.<name>`."""

    field: str
    test: Test
    values: tuple[str, ...] = ()

    @property
    def sort(self) -> Sort:
        """What is compared: words, amounts in the company's currency, or dates."""
        sort = sort_of(self.field)
        assert sort is not None
        return sort

    @property
    def dimension(self) -> str | None:
        """The name of the dimension that it looks at, if it does."""
        return dimension_of(self.field)


def sort_of(field: str) -> Sort | None:
    """None for a field that no fact has."""
    if field in WORDS or dimension_of(field):
        return "word"
    return "amount" if field == "amount" else "date" if field in DATE_FIELDS else None


def dimension_of(field: str) -> str | None:
    return field.removeprefix(DIMENSION) or None if field.startswith(DIMENSION) else None
