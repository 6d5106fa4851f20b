"""What can be wrong with a cell or a row, and what is expected instead: one table, in both languages."""

from dataclasses import dataclass, field
from typing import Any

from throughline.core.errors import Language
from throughline.kit.spreadsheets.notes import SheetNote, in_language, worded

EXPECTED: dict[str, tuple[str, str]] = {
    "required": ("必填", "a value: this may not be empty"),
    "wrong_date": ("日期，如 2026-10-01", "a date such as 2026-10-01"),
    "ambiguous_date": (
        "年在前的日期，如 2026-10-01（现在的写法分不清月和日）",
        "a date with the year first, such as 2026-10-01 (as written, day and month cannot be told apart)",
    ),
    "wrong_number": ("数，如 12.5", "a number such as 12.5"),
    "too_many_digits": (
        "最多 9 位小数、整数部分最多 25 位的数",
        "a number with at most 9 digits after the point and 25 before it",
    ),
    "wrong_boolean": ("是 或 否", "yes or no"),
    "wrong_email": ("邮箱地址，如 li@example.com", "an address such as li@example.com"),
    "wrong_code": (
        "编码：不含“/”和换行，不超过 60 个字符",
        "a code without “/” and line breaks, of at most 60 characters",
    ),
    "too_long": ("不超过 {longest} 个字符", "at most {longest} characters"),
    "digits_lost": (
        "存为文本的编号：表格软件只保留数的前 15 位，后面的已丢失",
        "a number kept as text: a spreadsheet keeps only the first 15 digits, the rest is lost",
    ),
    "wrong_kind": ("以下之一：{known}", "one of: {known}"),
    "duplicate": (
        "在文件中只出现一次；第 {lines} 行也有",
        "only once in the file; it is also on line {lines}",
    ),
    "unknown_parent": ("公司里或本文件里已有的单元编码", "the code of a unit in the company or in this file"),
    "unknown_unit": ("公司里已有的单元编码{hint}", "the code of a unit in the company{hint}"),
    "unknown_head": (
        "公司里已有的工号；请先导入员工，或留空",
        "the number of a person in the company; import people first, or leave it empty",
    ),
    "unknown_superior": (
        "公司里或本文件里已有的工号",
        "the number of a person in the company or in this file",
    ),
    "own_superior": (
        "另一个人的工号；最高负责人请留空",
        "another person's number; leave it empty for the top",
    ),
    "superior_left": (
        "在职员工的工号；此人已离职",
        "the number of somebody who has not left; this person has",
    ),
    "superior_disagrees": (
        "{superior}：按单元与负责人推算，此人的上级是他",
        "{superior}: by units and heads that is this person's superior",
    ),
    "two_heads": (
        "单元 {unit} 只有一位负责人；现在有：{heads}",
        "one head for the unit {unit}; these are named: {heads}",
    ),
    "unit_loop": (
        "不成环的上级单元；现在绕成一圈：{loop}",
        "a parent that makes no loop; this one does: {loop}",
    ),
    "second_root": (
        "上级单元的编码：最上层单元已经是 {root}",
        "the code of a parent: {root} is the top unit already",
    ),
    "tree_too_deep": (
        "更少的层级或更短的编码：编码路径超过 {longest} 个字符",
        "fewer levels or shorter codes: the path of codes is longer than {longest} characters",
    ),
    "ends_before_start": ("不早于 {start} 的日期", "a date not before {start}"),
    "unknown_attribute": (
        "已定义的属性：{known}",
        "an attribute that is defined: {known}",
    ),
    "other_subject": (
        "关于{wanted}的属性；它是关于{actual}的",
        "an attribute of a {wanted}; this one is of a {actual}",
    ),
    "told": ("{told}", "{told}"),
    "unknown_owner": (
        "公司里已有的单元编码或工号",
        "the code of a unit or the number of a person in the company",
    ),
    "unknown_metric": ("已定义的口径：{known}", "a metric that is defined: {known}"),
    "unknown_key_result": (
        "本周期里或本文件里的关键结果名称",
        "the title of a key result in this cycle or in this file",
    ),
    "ambiguous_key_result": (
        "唯一的关键结果名称；本周期里有几个同名的",
        "a title that only one key result of this cycle has; several have this one",
    ),
    "unknown_subject": (
        "公司里已有的{wanted}编号",
        "the number or code of a {wanted} in the company",
    ),
}

NOTES: dict[str, tuple[str, str]] = {
    "column_unused": ("没有用到列“{column}”。", "The column “{column}” is not used."),
    "zeros_lost": (
        "“{value}”会成为新编号；公司里有“{known}”，是否丢了开头的 0？",
        "“{value}” will be a new number; there is “{known}”: were leading zeros lost?",
    ),
    "date_from_number": (
        "数字 {value} 按表格软件的日期读作 {date}。",
        "The number {value} was read as the spreadsheet date {date}.",
    ),
    "same_email": (
        "邮箱 {value} 也属于 {others}。",
        "The address {value} also belongs to {others}.",
    ),
    "becomes_head": (
        "{person} 自 {on} 起负责单元 {unit}（原为：{former}）。",
        "{person} leads the unit {unit} from {on} on (before: {former}).",
    ),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in one cell: the column as the file names it, what stands there, what is expected."""

    code: str
    column: str
    value: str
    params: dict[str, Any] = field(default_factory=dict)

    def expected(self, language: Language) -> str:
        return in_language(language, EXPECTED[self.code]).format(**worded(self.params, language))


class Note(SheetNote):
    """Something odd that does not stop an import."""

    __slots__ = ()
    WORDS = NOTES
