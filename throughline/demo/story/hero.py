"""The quarter of the one salesperson whom the guide follows: behind, and one deal away from catching up.

Written by hand against the day, so that the page tells the same story on whatever day it is opened.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from throughline.demo.story.customers import Customer
from throughline.demo.story.days import Days
from throughline.demo.story.deals import ENTERPRISE, NEW, Deal
from throughline.demo.story.people import Person

BEHIND = 0.167
"""How far behind the calendar they are, as a share of their target."""


@dataclass(frozen=True)
class _Order:
    """`share` of what is signed (or, open, of the target); `when`: of the days gone, or days ahead."""

    customer: str
    industry: str
    name: str
    line: str
    share: float
    when: float


SIGNED = (
    _Order("苏州博研仪器", "电子制造", "温度变送器 24 支", "温度振动", 0.180, 0.14),
    _Order("昆山精测电子", "电子制造", "接近开关 首批", "接近检测", 0.295, 0.35),
    _Order("无锡华磊机电", "工程机械", "压力变送器 12 台", "压力", 0.162, 0.58),
    _Order("吴江盛泰纺机", "纺织机械", "接近开关 200 只", "接近检测", 0.239, 0.76),
    _Order("常熟联诚轴承", "汽车零部件", "振动传感器 试用", "温度振动", 0.124, 0.90),
)
OPEN = (
    _Order("昆山精测电子", "电子制造", "激光位移传感器 40 支", "位移测量", 0.209, 5),
    _Order("吴江盛泰纺机", "纺织机械", "接近开关 年度补货", "接近检测", 0.085, 11),
    _Order("太仓德诺液压", "工程机械", "压力变送器 30 台", "压力", 0.121, 15),
    _Order("苏州恒锐自动化", "自动化集成", "压力变送器 年框", "压力", 0.269, 22),
    _Order("常熟联诚轴承", "汽车零部件", "温振一体传感器 试点", "温度振动", 0.157, 27),
)
NAMES = {order.customer for order in (*SIGNED, *OPEN)}
_LIVES = (30, 60, 40, 40, 36)
"""How long each open deal lives in all: the nearer its end, the further its stage."""


def hero_deals(hero: Person, days: Days, target: float) -> list[Deal]:
    """What they signed so far and what lies open, on the story's day."""
    signed = max(float(days.pace) - BEHIND, 0.0) * target
    gone = [day for day in days.working(days.quarter) if day <= days.today]
    quarter = f"{days.quarter.start:%y%m}-{hero.number}"
    deals = []
    for index, order in enumerate(SIGNED if gone and signed else (), start=1):
        life = _Life.until(gone[int(order.when * len(gone))], 40)
        deals.append(_deal(f"{quarter}-{index:02}", hero, order, order.share * signed, life))
    for index, (order, length) in enumerate(zip(OPEN, _LIVES, strict=True), start=len(SIGNED) + 1):
        life = _Life.until(days.today + timedelta(days=order.when), length)
        deals.append(_deal(f"{quarter}-{index:02}", hero, order, order.share * target, life))
    return deals


@dataclass(frozen=True)
class _Life:
    opened_on: date
    closed_on: date

    @classmethod
    def until(cls, closed_on: date, days: int) -> "_Life":
        return cls(closed_on - timedelta(days=days), closed_on)


def _deal(number: str, hero: Person, order: _Order, amount: float, life: _Life) -> Deal:
    return Deal(
        number=number,
        owner=hero.number,
        customer=Customer(order.customer, order.industry),
        name=order.name,
        line=order.line,
        amount=max(round(amount / 100) * 100, 100),
        segment=ENTERPRISE,
        relation=NEW,
        opened_on=life.opened_on,
        expected_on=life.closed_on,
        closed_on=life.closed_on,
        won=True,
    )
