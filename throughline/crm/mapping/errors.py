"""What can be wrong with a mapping; each names the place in the file and says what to write there."""

from throughline.core.errors import ThroughlineError


class MappingNotJson(ThroughlineError):
    code = "mapping_not_json"
    status = 422
    zh = "映射文件不是有效的 JSON：{problem}。请按 docs/guide/crm.md 的示例修改。"
    en = "The mapping is not valid JSON: {problem}. See the example in docs/guide/crm.md."


class MappingUnknownField(ThroughlineError):
    code = "mapping_unknown_field"
    status = 422
    zh = "映射中的 {path} 不存在。这里可以写：{known}。"
    en = "The mapping has {path}, which does not exist. Here you may write: {known}."


class MappingMissingField(ThroughlineError):
    code = "mapping_missing_field"
    status = 422
    zh = "映射缺少 {path}。请补上，例如 {example}。"
    en = "The mapping lacks {path}. Add it, for example {example}."


class MappingBadValue(ThroughlineError):
    code = "mapping_bad_value"
    status = 422
    zh = "映射中 {path} 的值是 {value}，应为{expected_zh}。"
    en = "The mapping has {value} as {path}; it must be {expected_en}."


class ObjectNotMapped(ThroughlineError):
    code = "object_not_mapped"
    status = 422
    zh = "连接“{connector}”的映射没有对象“{object_kind}”；已有：{known}。请在映射文件中补上它。"
    en = (
        "The mapping of the connector “{connector}” has no object “{object_kind}”; it has: {known}. "
        "Add it to the mapping file."
    )
