"""What every kind that pulls is asked besides: how often, how far back, and when to look for deletions."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from throughline.kit.forms.setting import Choice, Setting

CURRENCY: Final = Setting(
    "currency", "text", "记录未写币种时", "Currency of records that name none",
    hint_zh="只用一种币种的账号不在记录里写币种；请填它的代码，如 CNY。",
    hint_en="An account with one currency does not write it into its records; enter its code, such as CNY.",
    required=True, default="CNY",
)  # fmt: skip


def schedule(*, overlap: int = 60) -> tuple[Setting, ...]:
    """`overlap` in seconds: as long as the source is known to show a change late."""
    return (
        Setting(
            "every", "integer", "每隔几分钟读取", "Read every (minutes)",
            required=True, default=5, least=1, most=1_440,
        ),
        Setting(
            "overlap", "integer", "每次往前多读（秒）", "Read back further by (seconds)",
            hint_zh="对方晚提交的记录会带着较早的更新时间出现；多读这一段就不会漏，重复的不会重复计入。",
            hint_en="A record may appear late with an earlier time of change; reading back finds it, "
            "and what came before is not counted twice.",
            required=True, default=overlap, least=0, most=86_400,
        ),
        Setting(
            "sweep", "integer", "每隔几小时核对删除", "Look for deletions every (hours)",
            hint_zh="逐一核对对方现有的编号，把已删除的冲销。0 表示不核对。",
            hint_en="All ids of the source are compared, and what was deleted is reversed. 0: never.",
            required=True, default=24, least=0, most=720,
        ),
    )  # fmt: skip


SCHEDULE: Final = schedule()

OBJECT_CHOICES: Final = (
    Choice("deal", "商机", "deal"),
    Choice("contract", "合同", "contract"),
    Choice("invoice", "开票", "invoice"),
    Choice("payment", "回款", "payment"),
    Choice("visit", "拜访", "visit"),
    Choice("account", "客户", "account"),
)


def every(settings: Mapping[str, Any]) -> timedelta:
    return timedelta(minutes=settings["every"])


def overlap(settings: Mapping[str, Any]) -> timedelta:
    return timedelta(seconds=settings["overlap"])


def sweeps_every(settings: Mapping[str, Any]) -> timedelta | None:
    """None where deletions are not looked for."""
    return timedelta(hours=settings["sweep"]) if settings["sweep"] else None
