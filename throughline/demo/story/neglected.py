"""A few large deals that nobody has moved for weeks, written by hand against the day."""

from datetime import timedelta

from throughline.demo.story.cast import HERO
from throughline.demo.story.customers import Customer
from throughline.demo.story.days import Days
from throughline.demo.story.deals import ENTERPRISE, NEW, Deal
from throughline.demo.story.people import Person

LIFE, GONE, EXPECTED = timedelta(days=150), timedelta(days=62), timedelta(days=24)
"""Of a whole life so much has gone that its last stage is 17 days old and the next one far."""
SHARE = 0.32
"""Of its owner's target: larger than nearly everything they have."""
DEALS = (
    ("EC", "宁波凯达注塑机", "塑料机械", "压力变送器 产线改造", "压力"),
    ("EC", "杭州富磊物流装备", "物流装备", "激光位移传感器 三期", "位移测量"),
    ("EC", "南京立信电缆", "电线电缆", "温度变送器 整厂", "温度振动"),
    ("", "重庆川仪机床", "机床", "振动传感器 年框", "温度振动"),
    ("", "武汉华森锂电", "新能源", "接近开关 两条线", "接近检测"),
)
NAMES = {customer for _, customer, *_ in DEALS}


def neglected_deals(sellers: list[Person], days: Days, targets: dict[str, float]) -> list[Deal]:
    """Each of a seller of its own, the first of the region who was there when it was opened."""
    opened_on = days.today - GONE
    there = [one for one in sellers if one.name != HERO and one.hired_on < opened_on]
    deals = []
    for index, (region, customer, industry, name, line) in enumerate(DEALS, start=1):
        owner = next(one for one in there if one.unit.startswith(region))
        there = [one for one in there if one.unit != owner.unit]
        deals.append(
            Deal(
                number=f"{days.quarter.start:%y%m}-{owner.number}-9{index}",
                owner=owner.number,
                customer=Customer(customer, industry),
                name=name,
                line=line,
                amount=max(round(SHARE * targets[owner.number] / 100) * 100, 100),
                segment=ENTERPRISE,
                relation=NEW,
                opened_on=opened_on,
                expected_on=days.today + EXPECTED,
                closed_on=opened_on + LIFE,
                won=True,
            )
        )
    return deals
