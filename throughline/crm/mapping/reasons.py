"""Why a record waits. Each reason is an error with a stable code, kept with the record until it is mended."""

from collections.abc import Mapping
from typing import Any

from throughline.core.errors import Language, ThroughlineError
from throughline.crm.mapping.field_words import field_word, match_word


class RecordWaits(ThroughlineError):
    """Base of the reasons; `field` is the field of the fact, `value` what stood in the record.

    Its sentence names the field, and how owners are matched, in words; the parameters keep the codes.
    """

    status = 422

    def worded(self, language: Language) -> Mapping[str, str]:
        words = {"field": field_word, "match": match_word}
        return {
            name: word(self.params[name], language) for name, word in words.items() if name in self.params
        }


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
    zh = "阶段“{value}”不在映射中。请在字段对应里写明它是进行中、赢单、输单还是取消。"
    en = "The stage “{value}” is not mapped. Say among its fields whether it is open, won, lost or cancelled."


class OwnerUnknown(RecordWaits):
    code = "owner_unknown"
    zh = "负责人“{value}”找不到对应的员工（按{match}匹配）。请导入此人，或在“负责人对应”页写明是谁。"
    en = "No person has “{value}” as {match}. Import the person, or say under Owners who it is."


class OwnerAmbiguous(RecordWaits):
    code = "owner_ambiguous"
    zh = "有 {people} 名员工的{match}是“{value}”。请改用工号匹配，或在“负责人对应”页写明是谁。"
    en = "{people} people have “{value}” as {match}. Match by number, or say under Owners who it is."


class OwnerMissing(RecordWaits):
    code = "owner_missing"
    zh = "记录没有负责人（列“{column}”为空）。请在源系统补上，或在“负责人对应”页写明空白算谁的。"
    en = "The record has no owner (the column “{column}”). Fill it in, or settle what an empty owner means."


class PartMissing(RecordWaits):
    code = "part_missing"
    zh = "参与人“{value}”没有份额，而同一记录的其他人有。请在源系统补上。"
    en = "The participant “{value}” has no share, though others of the record have. Fill it in at the source."


class PartBelowZero(RecordWaits):
    code = "part_below_zero"
    zh = "参与人“{value}”的份额是 {part}，不能为负数。请在源系统改正。"
    en = "The share of the participant “{value}” is {part}; it cannot be negative. Mend it at the source."


class ParticipantsUnreadable(RecordWaits):
    code = "participants_unreadable"
    zh = "“{column}”的内容不是参与人名单。请在映射里改用别的列。"
    en = "“{column}” does not hold a list of participants. Choose another column in the mapping."


class NotOneValue(RecordWaits):
    code = "not_one_value"
    zh = "“{field}”里是多个值或一个对象，而不是一个值。请在映射中写明取哪一个，如 {field}[0] 或 {field}.id。"
    en = "“{field}” holds several values or an object. Say in the mapping which: {field}[0], or {field}.id."

    def worded(self, language: Language) -> Mapping[str, str]:
        return {}  # `field` is a column of the source, as it is to be written


class AmountNotANumber(RecordWaits):
    code = "not_a_number"
    zh = "{field}的值“{value}”不是数字。请改为 12345.67 这样的写法。"
    en = "The {field} is “{value}”, which is not a number. Write it as 12345.67."


class AmountTooFine(RecordWaits):
    code = "amount_too_fine"
    zh = "{field}的值“{value}”超出可精确保存的范围（整数 28 位、小数 6 位）。请先取整。"
    en = "The {field}, “{value}”, is beyond what is kept exactly (28 digits and 6 decimals). Round it."


class AmountMissing(RecordWaits):
    code = "amount_missing"
    zh = "这条记录计入业绩，但没有金额（列“{column}”）。请在源系统补上。"
    en = "The record counts, yet has no amount (the column “{column}”). Fill it in at the source."


class DateUnreadable(RecordWaits):
    code = "date_unreadable"
    zh = "{field}的值“{value}”不是日期，应为 {expected}。"
    en = "The {field} is “{value}”, which is not a date; expected {expected}."


class DateMissing(RecordWaits):
    code = "date_missing"
    zh = "这条记录计入业绩，但没有{field}（列“{column}”）。请在源系统补上。"
    en = "The record counts, yet has no {field} (the column “{column}”). Fill it in at the source."


class OtherCurrency(RecordWaits):
    code = "other_currency"
    zh = "币种“{value}”不是三个字母的代码（公司的是 {company_currency}）。请在映射的币种别名里写明。"
    en = (
        "The currency “{value}” is not a code of three letters (the company's is {company_currency}). "
        "Say among the aliases of the currency what it is."
    )


class RateMissing(RecordWaits):
    code = "rate_missing"
    zh = "没有 {currency} 在 {on} 或之前的汇率。请在“汇率”页补上，记录会自动计入。"
    en = "There is no rate of {currency} on or before {on}. Enter it under Rates; the record then counts."


class TextTooLong(RecordWaits):
    code = "text_too_long"
    zh = "{field}有 {length} 个字符，最多 {limit} 个。请缩短。"
    en = "The {field} has {length} characters, at most {limit} are kept. Shorten it."


class CannotBeFolded(RecordWaits):
    code = "cannot_be_folded"
    zh = "处理这条记录时出错（{problem}），其余记录不受影响。请把编号 {record} 告诉管理员。"
    en = "This record could not be folded ({problem}); no other is affected. Tell an administrator {record}."


REASONS: Mapping[str, type[RecordWaits]] = {
    reason.code: reason
    for reason in (
        BodyUnreadable, ObjectNoLongerMapped, RecordWithoutId, StageUnknown, OwnerUnknown, OwnerAmbiguous,
        OwnerMissing, PartMissing, PartBelowZero, ParticipantsUnreadable, NotOneValue, AmountNotANumber,
        AmountTooFine, AmountMissing, DateUnreadable, DateMissing, OtherCurrency, RateMissing, TextTooLong,
        CannotBeFolded,
    )
}  # fmt: skip


def sentence(code: str, params: Mapping[str, Any], language: Language) -> str:
    """The stored reason in a reader's language."""
    return REASONS[code](**params).message(language)
