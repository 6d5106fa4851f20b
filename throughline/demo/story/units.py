"""The company's tree: six regions, twenty-two offices, and headquarters."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

COMPANY = "GT"
HEADQUARTERS = "HQ"


@dataclass(frozen=True)
class Office:
    """An office with the number of people who sell there, and the towns that its customers are in.

    `momentum` is how this quarter goes there, besides its region's.
    """

    code: str
    name: str
    name_en: str
    people: int
    towns: tuple[str, ...]
    momentum: float = 1.0


@dataclass(frozen=True)
class Region:
    """A region: its coefficient, what its market is like, and how well this quarter goes there.

    `momentum` is the truth of the story, which no rule can see: what the region sells of what it is asked.
    """

    code: str
    name: str
    name_en: str
    coefficient: Decimal
    existing_share: Decimal
    channel_maturity: Decimal
    momentum: float
    offices: tuple[Office, ...]


def _region(
    code: str, name: str, name_en: str, figures: tuple[str, str, str], momentum: float, *offices: Office
) -> Region:
    coefficient, existing, maturity = map(Decimal, figures)
    return Region(code, name, name_en, coefficient, existing, maturity, momentum, offices)


REGIONS = (
    _region(
        "EC", "华东大区", "East China", ("1.3", "0.46", "0.85"), 0.90,
        Office("EC-SH", "上海办事处", "Shanghai", 14, ("上海", "嘉定", "松江", "奉贤")),
        Office("EC-SZ", "苏州办事处", "Suzhou", 11, ("苏州", "昆山", "吴江", "太仓", "常熟", "无锡")),
        Office("EC-HZ", "杭州办事处", "Hangzhou", 10, ("杭州", "萧山", "绍兴", "嘉兴")),
        Office("EC-NJ", "南京办事处", "Nanjing", 9, ("南京", "镇江", "扬州", "常州")),
        Office("EC-NB", "宁波办事处", "Ningbo", 8, ("宁波", "慈溪", "余姚", "台州"), 0.68),
    ),
    _region(
        "SC", "华南大区", "South China", ("1.15", "0.38", "0.78"), 0.95,
        Office("SC-SZ", "深圳办事处", "Shenzhen", 14, ("深圳", "宝安", "龙岗", "惠州")),
        Office("SC-GZ", "广州办事处", "Guangzhou", 12, ("广州", "番禺", "增城", "清远")),
        Office("SC-DG", "东莞办事处", "Dongguan", 9, ("东莞", "长安", "虎门", "松山湖")),
        Office("SC-FS", "佛山办事处", "Foshan", 7, ("佛山", "顺德", "中山", "江门")),
    ),
    _region(
        "NC", "华北大区", "North China", ("1.05", "0.52", "0.70"), 0.77,
        Office("NC-BJ", "北京办事处", "Beijing", 12, ("北京", "亦庄", "昌平", "廊坊")),
        Office("NC-TJ", "天津办事处", "Tianjin", 9, ("天津", "滨海", "武清", "唐山")),
        Office("NC-JN", "济南办事处", "Jinan", 8, ("济南", "淄博", "泰安", "潍坊")),
        Office("NC-SJ", "石家庄办事处", "Shijiazhuang", 7, ("石家庄", "保定", "邯郸", "邢台")),
    ),
    _region(
        "CC", "华中大区", "Central China", ("0.95", "0.41", "0.62"), 0.93,
        Office("CC-WH", "武汉办事处", "Wuhan", 11, ("武汉", "黄石", "襄阳", "宜昌")),
        Office("CC-CS", "长沙办事处", "Changsha", 9, ("长沙", "株洲", "湘潭", "岳阳")),
        Office("CC-ZZ", "郑州办事处", "Zhengzhou", 8, ("郑州", "洛阳", "许昌", "新乡")),
    ),
    _region(
        "SW", "西南大区", "Southwest China", ("0.9", "0.33", "0.55"), 1.12,
        Office("SW-CD", "成都办事处", "Chengdu", 10, ("成都", "德阳", "绵阳", "眉山")),
        Office("SW-CQ", "重庆办事处", "Chongqing", 8, ("重庆", "璧山", "永川", "涪陵")),
        Office("SW-KM", "昆明办事处", "Kunming", 6, ("昆明", "曲靖", "玉溪", "贵阳")),
    ),
    _region(
        "NE", "东北大区", "Northeast China", ("0.8", "0.58", "0.66"), 0.70,
        Office("NE-SY", "沈阳办事处", "Shenyang", 7, ("沈阳", "鞍山", "抚顺", "铁西")),
        Office("NE-DL", "大连办事处", "Dalian", 6, ("大连", "金州", "营口", "旅顺")),
        Office("NE-CC", "长春办事处", "Changchun", 5, ("长春", "吉林", "四平", "哈尔滨")),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Unit:
    """A unit as it is imported."""

    code: str
    name: str
    name_en: str
    kind: str
    parent: str | None


def units() -> Iterator[Unit]:
    """Every unit, parents before children."""
    yield Unit(COMPANY, "贯通传感", "Guantong Sensors", "company", None)
    yield Unit(HEADQUARTERS, "总部", "Headquarters", "office", COMPANY)
    for region in REGIONS:
        yield Unit(region.code, region.name, region.name_en, "region", COMPANY)
        for office in region.offices:
            yield Unit(office.code, office.name, office.name_en, "office", region.code)


OFFICES = {office.code: office for region in REGIONS for office in region.offices}
"""Every office by its code."""

REGION_OF = {office.code: region for region in REGIONS for office in region.offices}
"""The region of each office."""
