"""What may be fixed for one owner, and what contradicts itself."""

from decimal import Decimal

from throughline.cascade.limits import Fixed
from throughline.core.amounts import to_quanta
from throughline.core.errors import ThroughlineError


class LimitsContradict(ThroughlineError):
    code = "limits_contradict"
    status = 422
    zh = "{node}：锁定之外不能再有上下限，且下限不能高于上限（锁定 {lock}，下限 {minimum}，上限 {maximum}）。"
    en = (
        "{node}: beside a lock there is no other limit, and a minimum is not above the maximum "
        "(lock {lock}, minimum {minimum}, maximum {maximum})."
    )


class LimitNegative(ThroughlineError):
    code = "limit_negative"
    status = 422
    zh = "{node}：锁定、上下限和预留不能为负：{amount}。"
    en = "{node}: a lock, minimum, maximum or hold cannot be negative: {amount}."


class OnlyUnitsHold(ThroughlineError):
    code = "only_units_hold"
    status = 422
    zh = "只有组织单元可以预留。"
    en = "Only a unit can hold an amount back."


def refuse_contradiction(fixed: Fixed, quantum: Decimal, *, node: str, is_unit: bool) -> None:
    """`node` is whom the error names. Raises LimitsContradict, LimitNegative, OnlyUnitsHold,
    NotAMultipleOfQuantum.
    """
    for amount in (fixed.lock, fixed.minimum, fixed.maximum, fixed.hold):
        if amount is not None:
            to_quanta(amount, quantum, node=node)
            if amount < 0:
                raise LimitNegative(node=node, amount=amount)
    if fixed.hold is not None and not is_unit:
        raise OnlyUnitsHold(node=node)
    both = fixed.minimum is not None and fixed.maximum is not None and fixed.minimum > fixed.maximum
    locked_too = fixed.lock is not None and (fixed.minimum is not None or fixed.maximum is not None)
    if both or locked_too:
        shown = {"lock": fixed.lock, "minimum": fixed.minimum, "maximum": fixed.maximum}
        named = {name: "–" if value is None else value for name, value in shown.items()}
        raise LimitsContradict(node=node, **named)
