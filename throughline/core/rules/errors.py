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
    zh = "不认识版本为 {version} 的规则格式；请使用版本 1 或 2，或升级系统。"
    en = "The rule format of version {version} is not known; use version 1 or 2, or upgrade the system."


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


class NumberTooLarge(ThroughlineError):
    """A number of a node with more than fifteen digits before the point."""

    code = "number_too_large"
    status = 422
    zh = "“{factor_zh}”的数超过 15 位整数：{people}。请换一个更大的计量单位，或改公式。"
    en = (
        "“{factor_en}” gives numbers of more than 15 digits for: {people}. "
        "Use a larger unit of measure, or mend the formula."
    )


class OutsideTheBands(ThroughlineError):
    """A number lies in none of the bands."""

    code = "outside_the_bands"
    status = 422
    zh = "“{factor_zh}”没有包含这些数的分段：{values}（{people}）。请加一段，或去掉两端的界。"
    en = (
        "“{factor_en}” has no band for: {values} ({people}). "
        "Add one, or leave the first or the last without a bound."
    )


class NothingAmongSiblings(ThroughlineError):
    """An input is 0 for everybody under one unit, so that nobody has a share of it."""

    code = "nothing_among_siblings"
    status = 422
    zh = "“{factor_zh}”按同级归一，但“{input_zh}”在以下各人的同级中合计为 0：{people}。请补值或换一个输入。"
    en = (
        "“{factor_en}” sets each against their siblings, but “{input_en}” adds up to 0 among those of: "
        "{people}. Fill in values, or connect another node."
    )


class WeightBelowZero(ThroughlineError):
    """What reaches the split is below zero."""

    code = "weight_below_zero"
    status = 422
    zh = "这些权重是负数：{people}。权重不能为负，请在规则里用 max(0, …) 或改正数值。"
    en = (
        "These weights are negative: {people}. A weight cannot be; "
        "use max(0, …) in the rule, or mend the values."
    )


class UnitWeightsMixed(ThroughlineError):
    """Units of one level would weigh by their members and by their coefficient at once."""

    code = "unit_weights_mixed"
    status = 422
    zh = "第 {level} 级的单元用了不同的权重方式（{modes}），不能相比；请让同一级用同一种。"
    en = (
        "The units of level {level} weigh in different ways ({modes}) and cannot be compared; "
        "let one level use one."
    )


class FormulaLacksValue(ThroughlineError):
    """A value that a formula reads is missing for somebody."""

    code = "formula_lacks_value"
    status = 422
    zh = (
        "公式“{factor_zh}”第 {place} 个字符处的“{name}”，以下各人没有值：{people}。"
        "请补上，或接入一个写明缺失怎么办的属性节点。"
    )
    en = (
        "“{name}” at character {place} of the formula “{factor_en}” is missing for: {people}. "
        "Fill it in, or connect an attribute node that says what missing means."
    )


class FormulaDividesByZero(ThroughlineError):
    """A formula divides by zero for somebody."""

    code = "formula_divides_by_zero"
    status = 422
    zh = "公式“{factor_zh}”第 {place} 个字符处除以 0：{people}。请用 if(… = 0, …) 说明此时怎么算。"
    en = (
        "The formula “{factor_en}” divides by zero at character {place}, for: {people}. "
        "Say with if(… = 0, …) what counts then."
    )


class FormulaTooLarge(ThroughlineError):
    """A number on the way through a formula has more than fifteen digits."""

    code = "formula_number_too_large"
    status = 422
    zh = "公式“{factor_zh}”第 {place} 个字符处的数超过 15 位整数：{people}。请换更大的单位，或改公式。"
    en = (
        "At character {place} the formula “{factor_en}” passes 15 digits for: {people}. "
        "Use a larger unit of measure, or mend the formula."
    )


class FormulaTypeWrong(ThroughlineError):
    """A value that a formula reads is of another type than its place needs."""

    code = "formula_type_wrong"
    status = 422
    zh = "公式“{factor_zh}”：{reason_zh}涉及：{people}。请改公式，或换一个属性。"
    en = "The formula “{factor_en}”: {reason_en} It concerns: {people}. Mend it, or use another attribute."


class WeightTooLarge(ThroughlineError):
    """A product with more than fifteen digits before the point."""

    code = "weight_too_large"
    status = 422
    zh = "这些权重超过 15 位整数：{people}。请把规则里的系数改小，只有比例起作用。"
    en = "These weights have more than 15 digits: {people}. Use smaller coefficients; only proportions count."
