"""What people did about the alerts of the quarter: talks that heads noted, plans that people wrote down."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Literal

from throughline.core.periods import ONE_DAY, Period
from throughline.demo.story.cast import HERO
from throughline.demo.story.days import Days
from throughline.demo.story.stream import stream

By = Literal["owner", "superior"]

UNANSWERED = 0.12
"""So many alerts wait longer than anybody would like."""
SLOW_OFFICE, UNANSWERED_THERE = "EC-NB", 0.35
"""One office whose head talks to people late: somebody should talk to him."""
FOLLOWED_UP = 0.4
"""So many talks are followed by a plan of the person's own."""
LONGEST_WAIT = 2
"""Working days until somebody acts."""

_TALKS = (
    "面谈，改走终端客户，每周拜访不少于 8 次。",
    "一起过了在手商机，转入 2 个待跟的，月底前复盘。",
    "陪访 3 家，12 月初复查。",
    "样机排期已和产品线对好，试样本周发出。",
    "报价权限放到 92 折，周五前把两单谈定。",
    "说明续单不计新签，重心转回新企业客户。",
    "梳理了停滞商机，关掉 4 条，集中跟 3 家。",
)
_PLANS = (
    "本周给三家终端客户报价，下周五复查。",
    "年框拆成两批签，先签第一批。",
    "客户停产检修到月底，改跑周边两个园区。",
    "请产品线出替代型号，周四前给客户新报价。",
    "两家试样已通过，盯排产和合同评审，争取月内签。",
    "每天加两次拜访，先补上工业园的空白客户。",
)
_UNIT_TALKS = (
    "与办事处商定：每周一过在手商机，月底前追回一半。",
    "前五大商机由大区陪访，周报里单列进度。",
)
_UNIT_PLANS = (
    "逐人过了在手商机，前五单由我陪访。",
    "新人由老销售带两周，拜访名单已排好。",
)
_DEAL_TALKS = (
    "一起去见了采购负责人：预算没变，等他们的技术评审，下周三再跟。",
    "客户换了对接人，重新约了拜访，方案按新产线改一版。",
)
_DEAL_PLANS = (
    "周四带样机上门试装，当场定商务条款。",
    "请产品线一起回访，月底前拿到明确答复，否则关掉。",
)


@dataclass(frozen=True)
class Planned:
    """Something that the owner or the superior does on a day, at a time, in words."""

    by: By
    on: date
    hour: int
    minute: int
    text: str


def reactions_to(
    *, seed: int, days: Days, owner: str, name: str, unit: str, opened_on: date, deal: str = ""
) -> list[Planned]:
    """What follows an alert of an owner (a person's number or a unit's code), in order; often one thing.

    `name` is the person's, empty for a unit; `unit` where they are, or the unit itself; `deal` the one that
    stands still, empty for a lag.
    """
    random = stream(seed, "reaction", *([owner, deal] if deal else [owner]), opened_on)
    if deal and int(deal[-1]) % 2:  # every other one waits, for the visitor to do something about it
        return []
    if random.random() < (UNANSWERED_THERE if unit == SLOW_OFFICE else UNANSWERED):
        return []
    talks, plans = (_TALKS, _PLANS) if name else (_UNIT_TALKS, _UNIT_PLANS)
    if deal:
        talks, plans = _DEAL_TALKS, _DEAL_PLANS
    days_left = _working_days(days, opened_on)
    day = next(days_left, None)
    # The visitor who looks around as the hero is to find the plan still to be written.
    talked = name == HERO or random.random() < 0.65
    for _ in range(random.randint(0, LONGEST_WAIT)):
        day = next(days_left, day)
    if day is None:
        return []
    first = _planned("superior" if talked else "owner", day, random, talks if talked else plans)
    if not talked or name == HERO or random.random() > FOLLOWED_UP:
        return [first]
    following = next(days_left, None)
    return [first] if following is None else [first, _planned("owner", following, random, plans)]


def _planned(by: By, day: date, random: Random, words: tuple[str, ...]) -> Planned:
    return Planned(by, day, random.randint(10, 17), random.randint(0, 59), random.choice(words))


def _working_days(days: Days, since: date) -> Iterator[date]:
    """From a day on, until yesterday: today is the visitor's."""
    if since >= days.today:
        return iter(())
    return iter(days.working(Period.closed(since, days.today - ONE_DAY)))
