"""What became of each record of a source: explained, or a difference that somebody has to look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from throughline.core.errors import Language

Verdict = Literal[
    "same", "new", "changed", "deleted", "pending", "waiting", "set_aside", "mended",
    "not_here", "not_counted", "other_version", "not_there",
]  # fmt: skip
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
DIFFERENCES: Final[frozenset[Verdict]] = frozenset({"not_here", "not_counted", "other_version", "not_there"})
"""What nothing explains; every other verdict says what happened to the record."""


@dataclass(frozen=True, slots=True)
class Words:
    """A verdict's name, and what somebody should know or do about it."""

    zh: str
    en: str
    hint_zh: str = ""
    hint_en: str = ""

    def title(self, language: Language) -> str:
        return self.en if language == "en" else self.zh

    def hint(self, language: Language) -> str:
        return self.hint_en if language == "en" else self.hint_zh


WORDS: Final[Mapping[Verdict, Words]] = {
    "same": Words("一致", "The same"),
    "new": Words(
        "已补取：新记录", "Fetched: new", "已进入收件箱，随后计入。", "In the inbox, and counted next."
    ),
    "changed": Words(
        "已补取：有更新", "Fetched: changed", "已进入收件箱，随后计入。", "In the inbox, and counted next."
    ),
    "deleted": Words(
        "对方已删除", "Deleted there", "两次核对都不在，已冲销。", "Missing from two looks; it was reversed."
    ),
    "pending": Words("处理中", "On its way", "已在收件箱，尚未计入。", "In the inbox, not counted yet."),
    "waiting": Words("等待处理", "Waiting"),
    "set_aside": Words("已搁置", "Set aside", "有人写明原因搁置。", "Somebody set it aside and said why."),
    "mended": Words("已人工修改", "Mended here", "计入的是修改后的记录。", "The mended one counts."),
    "not_here": Words(
        "对方有，这里没有", "There, not here",
        "文件里的这一版不在收件箱；请载入该文件。", "The inbox lacks this version; load the file.",
    ),
    "not_counted": Words(
        "收到但没有结果", "Arrived, but became nothing",
        "在映射页“重新读取”后再核对；仍有则请联系运维。",
        "Read the connector's records again and reconcile anew; if it stays, tell the operator.",
    ),
    "other_version": Words(
        "计入的是另一版本", "Another version counts",
        "计入的版本比对方现在的更晚。请在对方保存一次该记录，使更新时间变新。",
        "What counts tells of a later moment than the source does now. Save the record there once more.",
    ),
    "not_there": Words(
        "这里有，对方没有", "Here, not there",
        "没有冲销。请检查账号的读取范围；确属删除，请“核对删除”。",
        "Nothing was reversed. Check what the account may read; if it was deleted, settle deletions.",
    ),
}  # fmt: skip
