"""What a source's word for a stage probably means. Proposed only: a person confirms it."""

from collections.abc import Iterable, Mapping

from throughline.crm.mapping.schema import Stage

SIGNS: Mapping[Stage, tuple[str, ...]] = {
    "lost": ("输单", "丢单", "失败", "流失", "lost"),
    "won": ("赢单", "成交", "已签", "签约", "完成", "won"),
    "cancelled": ("取消", "作废", "关闭", "搁置", "cancel", "void"),
}
NOT_YET = ("预计", "待", "未")


def guessed_stage(word: str) -> Stage:
    text = word.strip().lower()
    if not any(sign in text for sign in NOT_YET):
        for stage, signs in SIGNS.items():
            if any(sign in text for sign in signs):
                return stage
    return "open"


def guessed_stages(words: Iterable[str]) -> dict[str, Stage]:
    return {word: guessed_stage(word) for word in words}
