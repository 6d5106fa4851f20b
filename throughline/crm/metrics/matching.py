"""A metric's conditions made ready to be tried on many facts, one at a time."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from throughline.crm.metrics.condition import Condition, dimension_of
from throughline.crm.metrics.traits import Traits

Dimensions = Mapping[str, str]
Holds = Callable[[Dimensions, Traits], bool]
WordOf = Callable[[Dimensions, Traits], str]


def matcher(conditions: Sequence[Condition]) -> Holds | None:
    """Whether all of them hold; None where there is nothing to ask."""
    parts = [_holds(condition) for condition in conditions]
    if not parts:
        return None
    if len(parts) == 1:
        return parts[0]
    return lambda dimensions, traits: all(part(dimensions, traits) for part in parts)


def word_reader(field: str) -> WordOf:
    """Reads the account, the stage or a dimension; empty where the fact has none."""
    name = dimension_of(field)
    if name is not None:
        return lambda dimensions, traits: dimensions.get(name, "")
    if field == "account":
        return lambda dimensions, traits: traits.account
    return lambda dimensions, traits: traits.stage


def _holds(condition: Condition) -> Holds:
    if condition.sort == "word":
        return _word_holds(condition, word_reader(condition.field))
    if condition.sort == "amount":
        return _amount_holds(condition)
    return _date_holds(condition)


def _word_holds(condition: Condition, word: WordOf) -> Holds:
    among = frozenset(condition.values)
    match condition.test:
        case "is_one_of":
            return lambda dimensions, traits: word(dimensions, traits) in among
        case "is_not":
            return lambda dimensions, traits: word(dimensions, traits) not in among
        case "is_set":
            return lambda dimensions, traits: bool(word(dimensions, traits))
    return lambda dimensions, traits: not word(dimensions, traits)


def _amount_holds(condition: Condition) -> Holds:
    limit = Decimal(condition.values[0]) if condition.values else Decimal(0)
    match condition.test:
        case "at_least":
            return lambda _, traits: traits.amount is not None and traits.amount >= limit
        case "at_most":
            return lambda _, traits: traits.amount is not None and traits.amount <= limit
        case "is_set":
            return lambda _, traits: traits.amount is not None
    return lambda _, traits: traits.amount is None


def _date_holds(condition: Condition) -> Holds:
    name = condition.field
    limit = date.fromisoformat(condition.values[0]) if condition.values else date.min
    match condition.test:
        case "at_least":
            return lambda _, traits: name in traits.dates and traits.dates[name] >= limit
        case "at_most":
            return lambda _, traits: name in traits.dates and traits.dates[name] <= limit
        case "is_set":
            return lambda _, traits: name in traits.dates
    return lambda _, traits: name not in traits.dates
