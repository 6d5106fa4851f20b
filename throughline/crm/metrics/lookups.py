"""A metric's conditions as a query over facts, or over rows that point to one."""

from collections.abc import Sequence
from decimal import Decimal

from django.db.models import CharField, F, Q, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce
from django.db.models.lookups import Exact, In

from throughline.crm.metrics.condition import Condition, dimension_of

COLUMNS = {"account": "account_name", "stage": "stage_label"}


def conditions_as_query(conditions: Sequence[Condition], *, fact: str = "", words: str = "") -> Q:
    """`fact` leads to the fact's columns (`fact__`), `words` to its dimensions, which a line has itself."""
    found = Q()
    for condition in conditions:
        found &= _lookup(condition, fact, words)
    return found


def word_expression(field: str, *, fact: str = "", words: str = "") -> Combinable:
    """The account, the stage or a dimension as text; empty where there is none."""
    name = dimension_of(field)
    if name is None:
        return Coalesce(F(f"{fact}{COLUMNS[field]}"), Value(""), output_field=CharField())
    return Coalesce(KeyTextTransform(name, f"{words}dimensions"), Value(""), output_field=TextField())


def _lookup(condition: Condition, fact: str, words: str) -> Q:
    if condition.sort == "word":
        return _word(condition, word_expression(condition.field, fact=fact, words=words))
    column = f"{fact}{condition.field}"
    if condition.test in ("is_set", "is_not_set"):
        return Q(**{f"{column}__isnull": condition.test == "is_not_set"})
    limit = Decimal(condition.values[0]) if condition.sort == "amount" else condition.values[0]
    return Q(**{f"{column}__{'gte' if condition.test == 'at_least' else 'lte'}": limit})


def _word(condition: Condition, word: Combinable) -> Q:
    if condition.test in ("is_one_of", "is_not"):
        among = Q(In(word, list(condition.values)))
        return among if condition.test == "is_one_of" else ~among
    empty = Q(Exact(word, Value("")))
    return empty if condition.test == "is_not_set" else ~empty
