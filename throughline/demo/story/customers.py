"""Customers: a name from a town, a word and a trade, with the industry that the trade belongs to."""

from dataclasses import dataclass
from random import Random

INDUSTRIES: dict[str, tuple[str, ...]] = {
    "电子制造": ("精测电子", "微电", "光电", "电路", "电子科技"),
    "新能源": ("锂电", "新能源", "储能", "光伏"),
    "汽车零部件": ("汽配", "汽车部件", "轴承", "底盘系统"),
    "工程机械": ("重工", "液压", "机电", "起重"),
    "纺织机械": ("纺机", "纺织机械", "印染设备"),
    "包装食品": ("包装机械", "食品机械", "灌装设备"),
    "化工流程": ("化工", "流体控制", "仪表"),
    "自动化集成": ("自动化", "智能装备", "机器人"),
}
_FIRST = "盛恒德华瑞博联诚鼎源宏嘉凯泰信达永鑫正合海天科安中创宇隆康亿"
_SECOND = "泰锐诺磊腾研信成通达隆峰益辰和谷拓立升源"
_ODDS = (5, 5, 4, 3, 2, 2, 2, 4)


@dataclass(frozen=True)
class Customer:
    """A company that buys."""

    name: str
    industry: str


class Directory:
    """Gives out customers of a town; never the same name twice."""

    def __init__(self, random: Random, taken: set[str]) -> None:
        self._random = random
        self._taken = set(taken)

    def find(self, towns: tuple[str, ...]) -> Customer:
        """A customer that nobody has found before."""
        while True:
            industry = self._random.choices(list(INDUSTRIES), _ODDS)[0]
            trade = self._random.choice(INDUSTRIES[industry])
            word = self._random.choice(_FIRST) + self._random.choice(_SECOND)
            name = f"{self._random.choice(towns)}{word}{trade}"
            if name not in self._taken:
                self._taken.add(name)
                return Customer(name, industry)
