"""The people who are named in the guide: everybody else's name is drawn from lists."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["初级", "中级", "高级"]


@dataclass(frozen=True)
class Seller:
    """Somebody who sells: their level, and the months they had been there when the quarter started."""

    name: str
    level: Level
    months: int


HERO = "陈思远"

HEADS = {
    "GT": "赵以恒",
    "EC": "林若楠", "SC": "何嘉树", "NC": "贾明远", "CC": "方怀瑾", "SW": "段知行", "NE": "佟立新",
    "EC-SH": "顾言", "EC-SZ": "周敏", "EC-HZ": "沈嘉", "EC-NJ": "陆一鸣", "EC-NB": "郑可",
}  # fmt: skip

PLANNER, FINANCE, ADMIN = "韩立群", "秦书雅", "李川"

SELLERS: dict[str, tuple[Seller, ...]] = {
    "EC-SZ": (
        Seller(HERO, "高级", 41),
        Seller("吴佳怡", "初级", 5),
        Seller("赵鹏飞", "中级", 28),
        Seller("孙晓雯", "初级", 2),
        Seller("马骏", "初级", 7),
        Seller("胡雨桐", "中级", 33),
        Seller("高子涵", "初级", 4),
        Seller("罗志强", "中级", 52),
        Seller("梁静", "中级", 37),
        Seller("宋立", "初级", 16),
        Seller("唐文轩", "初级", 3),
    ),
    "EC-SH": (
        Seller("顾维", "高级", 63),
        Seller("徐嘉宁", "初级", 19),
        Seller("冯晓", "中级", 24),
        Seller("曹亦凡", "中级", 31),
        Seller("姚瑶", "中级", 45),
        Seller("蒋一鸣", "初级", 14),
        Seller("汤俊", "高级", 58),
    ),
    "SC-SZ": (Seller("谢凯", "高级", 71),),
}


@dataclass(frozen=True)
class Lock:
    """An amount that the planner fixed for somebody, and why."""

    name: str
    amount: int
    reason: str


LOCKS = (
    Lock("梁静", 18_000, "产假，年底前返岗"),
    Lock("顾维", 120_000, "专跟一家大客户的框架协议"),
    Lock("谢凯", 96_000, "接手两家离职同事的重点客户"),
)
