"""What is odd about a file without stopping anybody: a code, and its words in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from throughline.core.errors import Language


@dataclass(frozen=True, slots=True)
class SheetNote:
    """A remark; a subclass adds the words of its own reader."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)
    WORDS: ClassVar[Mapping[str, tuple[str, str]]] = {
        "merged_cells": (
            "有合并的单元格（{cells}）：只有左上角的一格有值。",
            "Some cells are merged ({cells}): only the upper left of them holds the value.",
        ),
        "other_sheets": (
            "只读了工作表“{sheet}”；没有读：{others}。",
            "Only the sheet “{sheet}” was read; not read: {others}.",
        ),
        "read_as": (
            "文件是 {encoding} 编码，已按此读取；请看几行汉字是否正确。",
            "The file is in {encoding} and was read so; see whether its words look right.",
        ),
    }

    def message(self, language: Language) -> str:
        return in_language(language, self.WORDS[self.code]).format(**worded(self.params, language))


def worded(params: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """A parameter may itself be a pair of words."""
    return {
        key: in_language(language, value) if isinstance(value, tuple) else value
        for key, value in params.items()
    }


def in_language(language: Language, words: tuple[str, str]) -> str:
    return words[0] if language == "zh" else words[1]
