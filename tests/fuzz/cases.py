"""Many random cases, each of its own seed so that one alone can be brought again."""

from collections import Counter
from collections.abc import Iterable
from random import Random
from typing import Final

from tests.fuzz.case import run_case
from tests.fuzz.within import within

SECONDS: Final = 5.0
"""So long may one case take: the slowest take a tenth of it."""


class Fell(Exception):
    """A case that had neither an answer nor a named error."""


def run_cases(seed: int, cases: Iterable[int]) -> Counter[str]:
    """How often each outcome was met; raises Fell with the command that brings the case again."""
    met: Counter[str] = Counter()
    for case in cases:
        try:
            with within(SECONDS):
                met[run_case(Random(f"{seed}:{case}"))] += 1
        except Exception as error:
            raise Fell(f"make fuzz ARGS='--seed {seed} --case {case}'") from error
    return met
