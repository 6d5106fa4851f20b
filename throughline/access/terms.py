"""The closed list of terms that a company may call by words of its own, which pages put into sentences."""

from typing import Final, Literal, get_args

Term = Literal[
    "objective", "key_result", "kr", "target", "check_in", "cycle", "alert", "plan", "head", "unit"
]  # fmt: skip
TERMS: Final[tuple[Term, ...]] = get_args(Term)

LONGEST_WORD: Final = {"zh": 12, "en": 30, "en_plural": 30}
"""What the narrowest place that shows a term has room for."""
