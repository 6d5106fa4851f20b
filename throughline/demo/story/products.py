"""What the company makes, and how an order of it reads."""

from random import Random

LINES: dict[str, tuple[str, ...]] = {
    "位移测量": ("激光位移传感器", "拉线位移传感器", "光栅尺"),
    "接近检测": ("接近开关", "光电开关", "安全光幕"),
    "压力": ("压力变送器", "差压变送器", "液位变送器"),
    "温度振动": ("温度变送器", "振动传感器", "温振一体传感器"),
    "视觉识别": ("视觉传感器", "读码器", "颜色传感器"),
}
_UNITS = {"激光位移传感器": "支", "拉线位移传感器": "支", "光栅尺": "根", "接近开关": "只", "光电开关": "只"}
_OCCASIONS = ("年度补货", "首批", "产线改造", "年框", "备件", "试点")


def order(random: Random, line: str, amount: int) -> str:
    """A product of the line with a plausible quantity, or with the occasion of the order."""
    product = random.choice(LINES[line])
    if random.random() < 0.4:
        return f"{product} {random.choice(_OCCASIONS)}"
    quantity = max(2, round(amount / random.choice((120, 180, 240, 400))))
    return f"{product} {quantity} {_UNITS.get(product, '台')}"
