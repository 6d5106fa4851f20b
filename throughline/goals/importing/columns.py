"""Which columns a file of objectives and key results has: one row a key result, or an objective alone."""

from throughline.goals.importing import words
from throughline.kit.spreadsheets.sheet import Raw
from throughline.org.importing import cells
from throughline.org.importing.columns import Column


def _title(raw: Raw) -> str | None:
    return cells.short_text(raw, longest=300)


def _label(raw: Raw) -> str | None:
    return cells.short_text(raw, longest=20)


def _currency(raw: Raw) -> str | None:
    text = cells.plain(raw)
    named = {"人民币": "CNY", "元": "CNY", "美元": "USD", "欧元": "EUR"}
    return named.get(text, text.upper()) if text else None


GOALS = (
    Column("objective", ("目标", "目标名称", "o", "目标o"), _title, required=True),
    Column("key_result", ("关键结果", "关键结果名称", "kr", "关键结果kr"), _title),
    Column("owner", ("负责人", "负责人工号", "责任人", "负责单元", "单元编码"), cells.code),
    Column("objective_owner", ("目标负责人", "objective owner"), cells.code),
    Column("kind", ("类型", "关键结果类型", "type"), words.kind),
    Column("baseline", ("基线", "起始值", "基准值", "start"), cells.number),
    Column("target", ("目标值", "指标", "指标值", "达成值"), cells.number),
    Column("measure", ("计量", "计量方式", "度量"), words.measure),
    Column("currency", ("币种", "货币"), _currency),
    Column("unit", ("单位", "计量单位", "unit label"), _label),
    Column("weight", ("权重",), cells.number),
    Column("parent", ("上级关键结果", "对齐到", "上级", "aligned to"), _title),
    Column("source", ("来源", "数据来源", "取数方式"), words.source),
    Column("metric", ("口径", "指标口径", "口径编码", "metric code"), cells.plain),
    Column("due_on", ("截止日期", "截止日", "到期日", "due date"), cells.day),
)
