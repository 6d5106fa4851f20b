"""What people reported in the quarter: confidence, a sentence, and the values kept by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from throughline.demo.story.cast import HERO, PLANNER
from throughline.demo.story.receivables import owed_on, receivables, reported_days
from throughline.demo.story.stream import stream
from throughline.demo.story.whole import Story

SIGNED, PENETRATION, RENEWAL, RECEIVABLE = "signed", "penetration", "renewal", "receivable"

PENETRATION_FROM, PENETRATION_TO = Decimal(27), Decimal(35)
RENEWAL_AT_LEAST = Decimal(88)
EARLIEST = 0.08
"""Nobody reports before this share of the quarter has passed."""
FRIDAY = 4
ONE_IN = 7
"""So many people for each who reports on a Friday."""

_SAY = {
    "ahead": ("年底前的大单提前签下，进度超前。", "两家新客户都转成了批量订单。", "展会带来的线索转化不错。"),
    "level": (
        "按计划推进，下周有两家进入报价。",
        "样品测试通过，等对方排产。",
        "节奏正常，重点跟在手的几单。",
    ),
    "behind": (
        "两家在走年框流程，月底前能签一家。",
        "客户停产检修，订单推迟；下周改跑终端客户。",
        "报价偏高，正与产品线商量替代型号。",
    ),
}


@dataclass(frozen=True)
class Report:
    """One check-in: by whom, on which key result, on which day."""

    on: date
    number: str
    key_result: str
    confidence: int
    note: str
    value: Decimal | None = None
    forecast: Decimal | None = None


def reports(story: Story) -> list[Report]:
    """Everything reported up to today, in the order of its days."""
    found = [report for day in _fridays(story) for report in (*_company(story, day), *_people(story, day))]
    found += _receivables(story)
    return sorted(found, key=lambda report: report.on)


def _fridays(story: Story) -> list[date]:
    working = story.days.working(story.days.quarter)
    fridays = [day for day in working if day.weekday() == FRIDAY and day < story.days.today]
    return [day for day in fridays if float(story.days.curve.at(day)) > EARLIEST]


def _company(story: Story, day: date) -> Iterator[Report]:
    """The planner's two figures."""
    planner = next(person.number for person in story.people if person.name == PLANNER)
    random = stream(story.seed, "company", day)
    way = (PENETRATION_TO - PENETRATION_FROM) * Decimal(float(story.days.curve.at(day)))
    reached = PENETRATION_FROM + way * Decimal(random.uniform(0.9, 1.02))
    yield Report(day, planner, PENETRATION, 7, "重点行业新增客户按月统计。", _tenth(reached))
    kept = RENEWAL_AT_LEAST + Decimal(random.uniform(0.2, 2.4))
    yield Report(day, planner, RENEWAL, 8, "到期合同续签情况，财务核对过。", _tenth(kept))


def _people(story: Story, day: date) -> Iterator[Report]:
    signed = _signed_by(story, day)
    pace = float(story.days.curve.at(day))
    for person in story.sellers:
        random = stream(story.seed, "report", day, person.number)
        if person.name != HERO and random.random() > 1 / ONE_IN:
            continue
        lag = pace - signed.get(person.number, 0) / story.targets[person.number]
        foreseen = _foreseen(story.targets[person.number], lag)
        sure, said = _confidence(random, lag), _words(random, lag, person.name)
        yield Report(day, person.number, SIGNED, sure, said, forecast=foreseen)


def _receivables(story: Story) -> Iterator[Report]:
    for one in receivables(story.seed, story.sellers):
        for day in reported_days(one, story.days):
            owed = owed_on(one, story.days, day)
            yield Report(day, one.number, RECEIVABLE, 6, "已对账，余下的按合同节点催收。", owed)


def _signed_by(story: Story, day: date) -> dict[str, int]:
    signed: dict[str, int] = {}
    for deal in story.deals:
        if deal.counts and story.days.quarter.start <= deal.closed_on <= day:
            signed[deal.owner] = signed.get(deal.owner, 0) + deal.amount
    return signed


def _confidence(random: Random, lag: float) -> int:
    return min(max(round(7 - lag * 14 + random.gauss(0, 0.8)), 1), 10)


def _words(random: Random, lag: float, name: str) -> str:
    """Not everybody writes; the hero only says how confident he is: his plan is still to be written."""
    if name == HERO or random.random() < 1 / 3:
        return ""
    said = "ahead" if lag < -0.05 else "behind" if lag > 0.1 else "level"
    return random.choice(_SAY[said])


def _foreseen(target: float, lag: float) -> Decimal:
    """People hope to make up half of what they lag, and say so in round figures."""
    return Decimal(round(target * (1 - lag / 2) / 1000) * 1000)


def _tenth(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1"))
