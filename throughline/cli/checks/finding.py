"""One finding of a check, in both languages."""

from dataclasses import dataclass

from throughline.core.errors import ThroughlineError


@dataclass(frozen=True)
class Finding:
    """`passed` is None for something to know that is no fault."""

    passed: bool | None
    zh: str
    en: str

    @property
    def mark(self) -> str:
        return {True: "✓", False: "✗", None: "–"}[self.passed]


def good(*, zh: str, en: str) -> Finding:
    """It is as it should be."""
    return Finding(True, zh, en)


def bad(*, zh: str, en: str) -> Finding:
    """It is not, and the sentence says what to do."""
    return Finding(False, zh, en)


def note(*, zh: str, en: str) -> Finding:
    """Something to know."""
    return Finding(None, zh, en)


def failed(error: ThroughlineError) -> Finding:
    """A named error is a bad finding already."""
    return Finding(False, error.message("zh"), error.message("en"))
