"""The columns of a plan's sheet, by which it is written and, whatever became of it meanwhile, read again."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from throughline.core.errors import Language

Editable = Literal["amount", "lock", "minimum", "maximum", "hold", "reason"]
Field = Editable | Literal["key", "kind", "code", "name", "parent", "weight", "before", "moved"]

AMOUNTS: Final[tuple[Editable, ...]] = ("lock", "minimum", "maximum", "hold")
_TITLES: Final[dict[Field, tuple[str, str]]] = {
    "key": ("行标识（勿改）", "Row key (do not edit)"),
    "kind": ("类型", "Kind"),
    "code": ("编码 / 工号", "Code / number"),
    "name": ("名称", "Name"),
    "parent": ("上级单元", "Unit above"),
    "weight": ("权重", "Weight"),
    "before": ("现行", "In force"),
    "amount": ("分解额", "Amount"),
    "moved": ("其中调动人员", "Of it, movers"),
    "lock": ("锁定", "Lock"),
    "minimum": ("下限", "Minimum"),
    "maximum": ("上限", "Maximum"),
    "hold": ("预留", "Hold"),
    "reason": ("原因", "Reason"),
}
KINDS: Final = {"unit": ("单元", "Unit"), "person": ("员工", "Person")}


def title(field: Field, language: Language) -> str:
    zh, en = _TITLES[field]
    return zh if language == "zh" else en


def field_of(text: str) -> Field | None:
    """The field that a header names, in either language, whatever its blanks and case."""
    wanted = _folded(text)
    return next((field for field, titles in _TITLES.items() if wanted in map(_folded, titles)), None)


def _folded(text: str) -> str:
    return re.sub(r"[\s_*]+", "", unicodedata.normalize("NFKC", text)).lower()


@dataclass(frozen=True)
class RowKey:
    """Whose row it is, of which plan, and at which revision of it the sheet was written."""

    plan: str
    revision: int
    is_person: bool
    code: str

    def __str__(self) -> str:
        return f"{self.plan}:{self.revision}:{'p' if self.is_person else 'u'}:{self.code}"


def key_of(plan_id: UUID, revision: int, *, is_person: bool, code: str) -> RowKey:
    return RowKey(plan_id.hex[-12:], revision, is_person, code)


_KEY = re.compile(r"([0-9a-f]{12}):([0-9]{1,9}):([pu]):(.+)")


def read_key(text: str) -> RowKey | None:
    """None for what no sheet of a plan holds."""
    match = _KEY.fullmatch(text)
    if match is None:
        return None
    plan, revision, kind, code = match.groups()
    return RowKey(plan, int(revision), kind == "p", code)
