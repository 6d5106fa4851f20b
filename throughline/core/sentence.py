"""Why something failed, kept with it as a code and what fills its sentence in."""

from collections.abc import Iterator, Mapping
from typing import Any

from throughline.core.errors import Language, ThroughlineError


def failure_sentence(code: str, params: Mapping[str, Any], language: Language) -> str:
    """In a reader's language; empty without a failure, the code itself of an error that is no more."""
    for error in _errors(ThroughlineError):
        if error.code == code:
            return error(**params).message(language)
    return code


def _errors(base: type[ThroughlineError]) -> Iterator[type[ThroughlineError]]:
    for error in base.__subclasses__():
        yield error
        yield from _errors(error)
