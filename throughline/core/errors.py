"""Errors named in words, each with a stable code and a sentence in both languages."""

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

Language = Literal["zh", "en"]


class ThroughlineError(Exception):
    """Base of every error a reader may see; subclasses give `code`, `zh` and `en` (str.format templates).

    The keyword arguments fill the templates and travel with the error (`params`), so that a page can
    point at the node, row or field they name. `status` is the HTTP status the API answers with. `said` has
    those that an upper layer words otherwise; `params` stay as they were.
    """

    code: ClassVar[str] = "error"
    status: ClassVar[int] = 400
    zh: ClassVar[str]
    en: ClassVar[str]

    def __init__(self, **params: Any) -> None:
        self.params = params
        self.said: dict[str, str] = {}
        super().__init__(self.message("en"))

    def message(self, language: Language) -> str:
        """The sentence in `language`, with the parameters filled in."""
        template = self.zh if language == "zh" else self.en
        return template.format(**{**self.params, **self.worded(language), **self.said})

    def worded(self, language: Language) -> Mapping[str, str]:
        """Parameters that are codes, as a class words them in a language."""
        return {}
