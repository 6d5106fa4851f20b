"""Names of people, drawn without repetition."""

from collections.abc import Iterator
from random import Random

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁"
    "任卢姚沈钟姜崔谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严洪"
)
_GIVEN = (
    "伟 芳 娜 敏 静 磊 洋 艳 勇 军 杰 娟 涛 明 超 霞 平 刚 桂英 建华 志强 晓东 雪梅 海燕 文博 子轩 浩然 "
    "雨桐 欣怡 梓涵 思琪 佳慧 嘉豪 俊杰 天宇 一诺 诗涵 若溪 明轩 泽宇 瑞霖 景行 知远 书瑶 语嫣 安然 "
    "立新 国栋 振宇 春华 秋实 永康 德明 宏伟 丽华 玉兰 凤英 建国 志明 晓峰 小龙 少华 亚楠 晨曦 梦洁 "
    "雅琴 丹丹 莹 倩 琳 璐 鑫 凯 峰 鹏 斌 波 辉 亮 宁 旭 帆 航 昊 睿 颖 婷 雯 萌 悦"
)
GIVEN = tuple(_GIVEN.split())


def names(random: Random, taken: set[str]) -> Iterator[str]:
    """One new name after another; none that is in `taken`."""
    used = set(taken)
    while True:
        name = random.choice(SURNAMES) + random.choice(GIVEN)
        if name not in used:
            used.add(name)
            yield name
