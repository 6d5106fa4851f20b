"""Why an amount cannot be shared out: every error names the node and says what to change."""

from decimal import Decimal
from typing import Self

from throughline.core.amounts import from_quanta
from throughline.core.errors import ThroughlineError


class Infeasible(ThroughlineError):
    """The amounts given for `node` contradict each other; all other parameters are amounts."""

    status = 422

    def in_amounts(self, quantum: Decimal) -> Self:
        """The same error with amounts instead of counts of the quantum."""
        amounts = {name: from_quanta(value, quantum) for name, value in self.params.items() if name != "node"}
        return type(self)(node=self.params["node"], **amounts)


class LocksAboveAmount(Infeasible):
    """Locked members and the hold take more than the node has."""

    code = "locks_above_amount"
    zh = (
        "{node} 的指标是 {amount}，而下级锁定合计 {locks}、预留 {hold}，超出 {excess}。"
        "请减少锁定或预留，或提高 {node} 的指标。"
    )
    en = (
        "{node} has {amount}, but the locks below it add up to {locks} and the hold is {hold}: {excess} too "
        "much. Lower a lock or the hold, or raise the amount of {node}."
    )


class MovedAboveAmount(Infeasible):
    """What was asked of people who moved away takes, with locks and hold, more than the unit has."""

    code = "moved_above_amount"
    zh = (
        "{node} 的指标是 {amount}，而调走人员此前在这里的指标是 {moved}，下级锁定合计 {locks}、预留 {hold}，"
        "超出 {excess}。请提高 {node} 的锁定或上限，或减少下级锁定、预留。"
    )
    en = (
        "{node} has {amount}, but {moved} was asked there of people who then moved away, the locks below it "
        "add up to {locks} and the hold is {hold}: {excess} too much. Raise the lock or maximum of {node}, "
        "or lower a lock below it or its hold."
    )


class MinimumsAboveAmount(Infeasible):
    """What the members must get at least, with the hold, is more than the node has."""

    code = "minimums_above_amount"
    zh = "{node} 的指标是 {amount}，而锁定、预留与下限合计 {needed}。请降低下限，或提高 {node} 的指标。"
    en = (
        "{node} has {amount}, but locks, hold and minimums below it need {needed}. "
        "Lower a minimum, or raise the amount of {node}."
    )


class MaximumsBelowAmount(Infeasible):
    """The members cannot take as much as the node has to give."""

    code = "maximums_below_amount"
    zh = (
        "{node} 的指标是 {amount}，而下级的上限、锁定与预留合计只有 {most}。"
        "请提高上限或放开锁定，或降低 {node} 的指标。"
    )
    en = (
        "{node} has {amount}, but the maximums and locks below it and the hold take only {most}. "
        "Raise a maximum, unlock a member, or lower the amount of {node}."
    )


class MinimumAboveMaximum(Infeasible):
    """One node must get more than it may take."""

    code = "minimum_above_maximum"
    zh = (
        "{node} 至少需要 {minimum}（含下级的锁定、下限、预留和调走人员此前的指标），"
        "却最多只能承接 {maximum}。请改其中一个。"
    )
    en = (
        "{node} needs at least {minimum} (with the locks, minimums and holds below it and what was asked "
        "there of people who moved away) but may take only {maximum}. Change one of them."
    )


class AllWeightsZero(Infeasible):
    """There is something to share, and nobody with a weight."""

    code = "all_weights_zero"
    zh = "{node} 还有 {left} 要分，但可分的下级权重都是 0。请给其中至少一个权重，或把余额预留、锁定。"
    en = (
        "{node} has {left} left to share, but every member that could take it has weight zero. "
        "Give one of them a weight, or hold or lock what is left."
    )


class NegativeWeight(ThroughlineError):
    """A weight or coefficient below zero."""

    code = "negative_weight"
    zh = "{node} 的权重或系数是 {weight}，不能为负。请检查规则的系数。"
    en = "The weight or coefficient of {node} is {weight}; it cannot be negative. Check the rule's factors."


class NegativeAmount(Infeasible):
    """An amount to share, lock, minimum, maximum or hold below zero."""

    code = "negative_amount"
    zh = "{node} 的金额、锁定、下限、上限或预留是 {amount}，不能为负。请改为 0 或更大的数。"
    en = "{node} has a negative amount, lock, minimum, maximum or hold ({amount}); make it zero or more."


class KeptAboveAmount(Infeasible):
    """A re-plan's new amount is below what the calendar, or the people, have already used."""

    code = "kept_above_amount"
    zh = (
        "{node} 的新指标扣除锁定和预留后是 {amount}，低于调整日之前应保留的 {kept}。"
        "请提高新指标，或把生效日提前。"
    )
    en = (
        "{node} has {amount} after locks and hold, which is below the {kept} kept from before the re-plan. "
        "Raise the new amount, or choose an earlier effective date."
    )
