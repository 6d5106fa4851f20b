"""Why a record waits. Each reason is an error with a stable code, kept with the record until it is mended."""

from collections.abc import Mapping
from typing import Any

from throughline.core.errors import Language, ThroughlineError


class RecordWaits(ThroughlineError):
    """Base of the reasons; `field` is the field of the fact, `value` what stood in the record."""

    status = 422


class BodyUnreadable(RecordWaits):
    code = "body_unreadable"
    zh = "记录内容不是 JSON 对象，无法读取。请重新导出。"
    en = "The record is not a JSON object. Export it again."


class ObjectNoLongerMapped(RecordWaits):
    code = "object_not_in_mapping"
    zh = "映射里已没有对象“{object_kind}”。请在映射中补回，然后重放。"
    en = "The mapping has no object “{object_kind}” any more. Put it back, then replay."


class RecordWithoutId(RecordWaits):
    code = "id_missing"
    zh = "记录没有编号（列“{column}”为空）。请在源系统补上编号后重新载入。"
    en = "The record has no id (the column “{column}” is empty). Give it one in the source and load again."


class StageUnknown(RecordWaits):
    code = "stage_unknown"
    zh = "阶段“{value}”不在映射中。请在 stage.words 里写明它是 open、won、lost 还是 cancelled。"
    en = "The stage “{value}” is not mapped. Say in stage.words whether it is open, won, lost or cancelled."


class OwnerUnknown(RecordWaits):
    code = "owner_unknown"
    zh = "负责人“{value}”找不到对应的员工（按 {match} 匹配）。请导入此人，或在 owner.aliases 里写明工号。"
    en = "No person has “{value}” as {match}. Import the person, or give their number in owner.aliases."


class OwnerAmbiguous(RecordWaits):
    code = "owner_ambiguous"
    zh = "有 {people} 名员工的 {match} 是“{value}”。请改用工号匹配，或在 owner.aliases 里写明工号。"
    en = "{people} people have “{value}” as {match}. Match by number, or give the number in owner.aliases."


class AmountNotANumber(RecordWaits):
    code = "not_a_number"
    zh = "{field} 的值“{value}”不是数字。请改为 12345.67 这样的写法。"
    en = "{field} is “{value}”, which is not a number. Write it as 12345.67."


class AmountTooFine(RecordWaits):
    code = "amount_too_fine"
    zh = "{field} 的值“{value}”超出可精确保存的范围（整数 28 位、小数 6 位）。请先取整。"
    en = "{field} is “{value}”, beyond what is kept exactly (28 digits before the point, 6 after). Round it."


class AmountMissing(RecordWaits):
    code = "amount_missing"
    zh = "这条记录计入业绩，但没有金额（列“{column}”）。请在源系统补上。"
    en = "The record counts, yet has no amount (the column “{column}”). Fill it in at the source."


class DateUnreadable(RecordWaits):
    code = "date_unreadable"
    zh = "{field} 的值“{value}”不是日期，应为 {expected}。"
    en = "{field} is “{value}”, which is not a date; expected {expected}."


class DateMissing(RecordWaits):
    code = "date_missing"
    zh = "这条记录计入业绩，但没有 {field}（列“{column}”）。请在源系统补上。"
    en = "The record counts, yet has no {field} (the column “{column}”). Fill it in at the source."


class OtherCurrency(RecordWaits):
    code = "other_currency"
    zh = "币种是“{value}”，而公司的币种是 {company_currency}。请在源系统换算后重新载入。"
    en = "The currency is “{value}”, the company's is {company_currency}. Convert it and load again."


class TextTooLong(RecordWaits):
    code = "text_too_long"
    zh = "{field} 有 {length} 个字符，最多 {limit} 个。请缩短。"
    en = "{field} has {length} characters, at most {limit} are kept. Shorten it."


class CannotBeFolded(RecordWaits):
    code = "cannot_be_folded"
    zh = "处理这条记录时出错（{problem}），其余记录不受影响。请把编号 {record} 告诉管理员。"
    en = "This record could not be folded ({problem}); no other is affected. Tell an administrator {record}."


REASONS: Mapping[str, type[RecordWaits]] = {
    reason.code: reason
    for reason in (
        BodyUnreadable, ObjectNoLongerMapped, RecordWithoutId, StageUnknown, OwnerUnknown, OwnerAmbiguous,
        AmountNotANumber, AmountTooFine, AmountMissing, DateUnreadable, DateMissing, OtherCurrency,
        TextTooLong, CannotBeFolded,
    )
}  # fmt: skip


def sentence(code: str, params: Mapping[str, Any], language: Language) -> str:
    """The stored reason in a reader's language."""
    return REASONS[code](**params).message(language)
