"""The parts of an object's mapping, each from its JSON; errors name the place."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from throughline.core.periods import time_zone
from throughline.crm.mapping.errors import MappingBadValue, MappingMissingField
from throughline.crm.mapping.schema import (
    COUNTS,
    EPOCHS,
    OWNER_MATCHES,
    STAGES,
    Counts,
    Day,
    Deleted,
    Dimension,
    Owner,
    OwnerMatch,
    Participant,
    Participants,
    Probability,
    Stage,
    StageWords,
    Tax,
    Text,
)
from throughline.crm.mapping.strict import (
    Json,
    column,
    json_list,
    json_object,
    need,
    not_among,
    optional,
    refuse_unknown,
    string,
    words,
)


def text(body: Any, path: str) -> Text:
    """A column's name alone, or an object with column or constant, and aliases."""
    if isinstance(body, str) and body:
        return Text(column=body)
    fields = json_object(body, path)
    refuse_unknown(fields, ("column", "constant", "aliases"), path)
    of, constant = fields.get("column"), fields.get("constant")
    if (of is None) == (constant is None):
        raise MappingMissingField(path=f"{path}.column", example='{"column": "…"} / {"constant": "…"}')
    aliases = words(fields.get("aliases", {}), f"{path}.aliases")
    given = string(of if constant is None else constant, path)
    return Text(column=given, aliases=aliases) if constant is None else Text(constant=given, aliases=aliases)


def day(body: Any, path: str) -> Day:
    if isinstance(body, str) and body:
        return Day(column=body)
    fields = json_object(body, path)
    refuse_unknown(fields, ("column", "format", "zone"), path)
    layout, zone = fields.get("format"), fields.get("zone")
    if zone is not None:
        time_zone(string(zone, f"{path}.zone"))
    if layout is not None and not _prints_a_day(string(layout, f"{path}.format")):
        expected = {
            "expected_zh": "日期格式，如 %Y-%m-%d 或 epoch_ms",
            "expected_en": "a date format such as %Y-%m-%d, or epoch_ms",
        }
        raise MappingBadValue(path=f"{path}.format", value=layout, **expected)
    return Day(column=column(fields, "column", path), format=layout, zone=zone)


def _prints_a_day(layout: str) -> bool:
    """Whether two days are told apart by the format: it must hold year, month and day."""
    if layout in EPOCHS:
        return True
    days = (date(2001, 2, 3), date(2002, 2, 3), date(2001, 3, 3), date(2001, 2, 4))
    return len({one.strftime(layout) for one in days}) == len(days)


def owner(body: Any, path: str) -> Owner:
    fields = json_object(body, path)
    refuse_unknown(fields, ("column", "match", "aliases"), path)
    match = need(fields, "match", path, '"number"')
    if match not in OWNER_MATCHES:
        raise not_among(f"{path}.match", match, OWNER_MATCHES)
    aliases = words(fields.get("aliases", {}), f"{path}.aliases")
    return Owner(column=column(fields, "column", path), match=cast(OwnerMatch, match), aliases=aliases)


def participants(body: Any, path: str) -> Participants:
    """Columns that each name one, or a list inside the record; see docs/guide/crm.md."""
    fields = json_object(body, path)
    refuse_unknown(fields, ("columns", "list", "column", "parts"), path)
    if "list" in fields:
        refuse_unknown(fields, ("list", "column", "parts"), path)
        of = optional(fields, "column", path, string)
        person = (Participant(of, optional(fields, "parts", path, string)),) if of else ()
        return Participants(person, column(fields, "list", path))
    refuse_unknown(fields, ("columns",), path)
    given = json_list(need(fields, "columns", path, '["column", …]'), f"{path}.columns")
    return Participants(tuple(_participant(one, f"{path}.columns.{at}") for at, one in enumerate(given)))


def _participant(body: Any, path: str) -> Participant:
    if isinstance(body, str) and body:
        return Participant(body)
    fields = json_object(body, path)
    refuse_unknown(fields, ("column", "parts"), path)
    return Participant(column(fields, "column", path), optional(fields, "parts", path, string))


def tax(fields: Json, path: str) -> Tax:
    """`counts`, `amount_untaxed`, `tax` and `tax_rate` of the object itself."""
    counts = fields.get("counts", "with_tax")
    if counts not in COUNTS:
        raise not_among(f"{path}.counts", counts, COUNTS)
    found = Tax(
        counts=cast(Counts, counts),
        untaxed=optional(fields, "amount_untaxed", path, string),
        tax=optional(fields, "tax", path, string),
        rate=optional(fields, "tax_rate", path, text),
    )
    if found.rate is not None and found.rate.constant is not None:
        _rate(found.rate.constant, f"{path}.tax_rate")
    if counts == "without_tax" and not (found.untaxed or found.tax or found.rate):
        raise MappingMissingField(path=f"{path}.amount_untaxed", example='"amount_untaxed" / {"tax_rate": …}')
    return found


def _rate(given: str, path: str) -> None:
    try:
        rate = Decimal(given.removesuffix("%"))
    except InvalidOperation:
        rate = Decimal(-1)
    if not (rate.is_finite() and 0 <= rate <= 100):
        raise MappingBadValue(path=path, value=given, expected_zh="税率，如 13%", expected_en="a rate: 13%")


def deleted(body: Any, path: str) -> Deleted:
    fields = json_object(body, path)
    refuse_unknown(fields, ("column", "words"), path)
    given = json_list(need(fields, "words", path, '["true"]'), f"{path}.words")
    told = frozenset(string(word, f"{path}.words") for word in given)
    return Deleted(column=column(fields, "column", path), words=told)


def stage(body: Any, path: str) -> StageWords:
    fields = json_object(body, path)
    refuse_unknown(fields, ("column", "words"), path)
    told = words(need(fields, "words", path, '{"Won": "won"}'), f"{path}.words")
    for word, meaning in told.items():
        if meaning not in STAGES:
            raise not_among(f"{path}.words.{word}", meaning, STAGES)
    return StageWords(column=column(fields, "column", path), words=cast(dict[str, Stage], told))


def probability(body: Any, path: str) -> Probability:
    fields = json_object(body, path)
    refuse_unknown(fields, ("column", "of"), path)
    of = need(fields, "of", path, "100")
    if of not in (1, 100):
        raise not_among(f"{path}.of", of, ("1", "100"))
    return Probability(column=column(fields, "column", path), of=of)


def texts(body: Any, path: str) -> dict[str, Text]:
    return {name: text(entry, f"{path}.{name}") for name, entry in json_object(body, path).items()}


def dimensions(body: Any, path: str) -> dict[str, Dimension]:
    return {name: _dimension(entry, f"{path}.{name}") for name, entry in json_object(body, path).items()}


def _dimension(body: Any, path: str) -> Dimension:
    if isinstance(body, Mapping) and "account" in body:
        refuse_unknown(body, ("account",), path)
        if body["account"] not in ("industry", "territory"):
            raise not_among(f"{path}.account", body["account"], ("industry", "territory"))
        return Dimension(account=body["account"])
    return Dimension(text=text(body, path))
