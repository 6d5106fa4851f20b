"""What can be wrong with a rule, or with the people it is applied to; each says whom and what to mend."""

from throughline.core.errors import ThroughlineError


class BadRuleField(ThroughlineError):
    """A field of a rule's body is absent, unknown, or not of its kind."""

    code = "bad_rule_field"
    status = 422
    zh = "规则的 {field} 是 {value}，应为{expected_zh}。"
    en = "The rule has {value} as {field}; it must be {expected_en}."


class RuleVersionUnknown(ThroughlineError):
    """The body is written in a format that this program does not read."""

    code = "rule_version_unknown"
    status = 422
    zh = "不认识版本为 {version} 的规则格式；请使用版本 1，或升级系统。"
    en = "The rule format of version {version} is not known; write it as version 1, or upgrade the system."


class MissingAttribute(ThroughlineError):
    """Somebody has no value, and the rule says that this is an error."""

    code = "missing_attribute"
    status = 422
    zh = (
        "因子“{factor_zh}”需要属性 {attribute}，以下 {count} 个没有值：{people}。"
        "请补上，或在规则里写明缺失时怎么办；不该参加的人，请在方案里排除（exclude_people）。"
    )
    en = (
        "The factor “{factor_en}” needs the attribute {attribute}, which {count} lack: {people}. "
        "Fill it in, say in the rule what missing means, or leave out of the plan who takes no part "
        "(exclude_people)."
    )


class NoPeersWithValue(ThroughlineError):
    """The peers' median was asked for, and no peer has a value."""

    code = "no_peers_with_value"
    status = 422
    zh = (
        "因子“{factor_zh}”要取同类中位数，但 {people} 的同类中没有人有属性 {attribute}。"
        "请补值，或扩大同类的范围。"
    )
    en = (
        "The factor “{factor_en}” takes the peers' median, but no peer of {people} has the attribute "
        "{attribute}. Fill in a value, or widen the peers."
    )


class ValueNotInLookup(ThroughlineError):
    """A value stands in no row of a lookup that has no `otherwise`."""

    code = "value_not_in_lookup"
    status = 422
    zh = "因子“{factor_zh}”的对照表没有这些值：{values}（{people}）。请在表里加上，或写 otherwise。"
    en = (
        "The factor “{factor_en}” has no coefficient for: {values} ({people}). "
        "Add them to the table, or give an otherwise."
    )


class WrongAttributeType(ThroughlineError):
    """A value is not of the type that the factor reads."""

    code = "wrong_attribute_type"
    status = 422
    zh = "因子“{factor_zh}”需要属性 {attribute} 是{expected_zh}，以下的不是：{people}。请改属性或换一种因子。"
    en = (
        "The factor “{factor_en}” needs {attribute} to be {expected_en}; it is not for: {people}. "
        "Change the attribute, or use another kind of factor."
    )


class NegativeFactor(ThroughlineError):
    """A numeric attribute below zero cannot be a factor of a weight."""

    code = "negative_factor"
    status = 422
    zh = "因子“{factor_zh}”的属性 {attribute} 是负数：{people}。权重不能为负，请改正数值。"
    en = (
        "The factor “{factor_en}” reads a negative {attribute} for: {people}. "
        "A weight cannot be negative; mend the values."
    )


class WeightTooLarge(ThroughlineError):
    """A product with more than fifteen digits before the point."""

    code = "weight_too_large"
    status = 422
    zh = "这些权重超过 15 位整数：{people}。请把规则里的系数改小，只有比例起作用。"
    en = "These weights have more than 15 digits: {people}. Use smaller coefficients; only proportions count."
