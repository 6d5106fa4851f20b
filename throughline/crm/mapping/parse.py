"""Read a mapping from JSON, strictly: a misspelt field is refused where it stands, not ignored."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar, cast

import msgspec

from throughline.core.errors import ThroughlineError
from throughline.core.periods import time_zone
from throughline.crm.mapping.errors import (
    MappingBadValue,
    MappingMissingField,
    MappingNotJson,
    MappingUnknownField,
)
from throughline.crm.mapping.schema import (
    CREDITING,
    DATE_FIELDS,
    OBJECT_KINDS,
    OWNER_MATCHES,
    STAGES,
    AccountMapping,
    Day,
    Dimension,
    FactMapping,
    ObjectKind,
    ObjectMapping,
    Owner,
    OwnerMatch,
    Probability,
    Stage,
    StageWords,
    Text,
)

Json = Mapping[str, Any]
Read = TypeVar("Read")
FACT_FIELDS = (
    "external_id", "name", "account", "owner", "stage", "amount", "currency", "probability",
    "modified_at", "dimensions", *DATE_FIELDS,
)  # fmt: skip
ACCOUNT_FIELDS = ("external_id", "name", "industry", "territory", "modified_at")


def mapping_from_bytes(data: bytes) -> dict[str, Any]:
    """The JSON of a mapping file; raises MappingNotJson and everything that `parse_mapping` raises."""
    try:
        body = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise MappingNotJson(problem=str(error)) from error
    parse_mapping(body)
    return body


def parse_mapping(body: Json) -> dict[ObjectKind, ObjectMapping]:
    """The objects of a mapping; raises the errors of `mapping.errors`."""
    _known(body, OBJECT_KINDS, "")
    if not body:
        raise MappingMissingField(path="deal", example='{"deal": {"external_id": "id", …}}')
    return {cast(ObjectKind, kind): _object(cast(ObjectKind, kind), body[kind]) for kind in body}


def _object(kind: ObjectKind, body: Any) -> ObjectMapping:
    fields = _json(body, kind)
    if kind == "account":
        return _account(fields)
    _known(fields, FACT_FIELDS, kind)
    dates = {name: _day(fields[name], f"{kind}.{name}") for name in DATE_FIELDS if name in fields}
    mapping = FactMapping(
        kind=kind,
        external_id=_column(fields, "external_id", kind),
        owner=_owner(_need(fields, "owner", kind, '{"column": "owner", "match": "number"}'), f"{kind}.owner"),
        dates=dates,
        name=_optional(fields, "name", kind, _text),
        account=_optional(fields, "account", kind, _text),
        stage=_optional(fields, "stage", kind, _stage),
        amount=_column(fields, "amount", kind) if "amount" in fields else None,
        currency=_optional(fields, "currency", kind, _text),
        probability=_optional(fields, "probability", kind, _probability),
        modified_at=_optional(fields, "modified_at", kind, _day),
        dimensions=_dimensions(fields.get("dimensions", {}), f"{kind}.dimensions"),
    )
    _complete(mapping)
    return mapping


def _account(fields: Json) -> AccountMapping:
    _known(fields, ACCOUNT_FIELDS, "account")
    return AccountMapping(
        external_id=_column(fields, "external_id", "account"),
        name=_text(_need(fields, "name", "account", '{"column": "account"}'), "account.name"),
        industry=_optional(fields, "industry", "account", _text),
        territory=_optional(fields, "territory", "account", _text),
        modified_at=_optional(fields, "modified_at", "account", _day),
    )


def _complete(mapping: FactMapping) -> None:
    """What a kind cannot do without: a deal its stage and amount, everything its own crediting date."""
    kind = mapping.kind
    first_date = CREDITING[kind][0][1]
    if first_date not in mapping.dates:
        raise MappingMissingField(path=f"{kind}.{first_date}", example='{"column": "date"}')
    if kind == "deal" and mapping.stage is None:
        example = '{"column": "stage", "words": {"Won": "won"}}'
        raise MappingMissingField(path="deal.stage", example=example)
    if kind != "visit" and mapping.amount is None:
        raise MappingMissingField(path=f"{kind}.amount", example='"amount"')
    if mapping.amount is not None and mapping.currency is None:
        raise MappingMissingField(path=f"{kind}.currency", example='{"constant": "CNY"}')
    if mapping.account is None and any(entry.account for entry in mapping.dimensions.values()):
        raise MappingMissingField(path=f"{kind}.account", example='{"column": "account"}')


def _text(body: Any, path: str) -> Text:
    """A column's name alone, or an object with column or constant, and aliases."""
    if isinstance(body, str) and body:
        return Text(column=body)
    fields = _json(body, path)
    _known(fields, ("column", "constant", "aliases"), path)
    column, constant = fields.get("column"), fields.get("constant")
    if (column is None) == (constant is None):
        raise MappingMissingField(path=f"{path}.column", example='{"column": "…"} / {"constant": "…"}')
    aliases = _words(fields.get("aliases", {}), f"{path}.aliases")
    given = _string(column if constant is None else constant, path)
    return Text(column=given, aliases=aliases) if constant is None else Text(constant=given, aliases=aliases)


def _day(body: Any, path: str) -> Day:
    if isinstance(body, str) and body:
        return Day(column=body)
    fields = _json(body, path)
    _known(fields, ("column", "format", "zone"), path)
    layout, zone = fields.get("format"), fields.get("zone")
    if zone is not None:
        time_zone(_string(zone, f"{path}.zone"))
    if layout is not None and not _prints_a_day(_string(layout, f"{path}.format")):
        expected = {"expected_zh": "日期格式，如 %Y-%m-%d", "expected_en": "a date format such as %Y-%m-%d"}
        raise MappingBadValue(path=f"{path}.format", value=layout, **expected)
    return Day(column=_column(fields, "column", path), format=layout, zone=zone)


def _prints_a_day(layout: str) -> bool:
    """Whether two days are told apart by the format: it must hold year, month and day."""
    days = (date(2001, 2, 3), date(2002, 2, 3), date(2001, 3, 3), date(2001, 2, 4))
    return len({day.strftime(layout) for day in days}) == len(days)


def _owner(body: Any, path: str) -> Owner:
    fields = _json(body, path)
    _known(fields, ("column", "match", "aliases"), path)
    match = _need(fields, "match", path, '"number"')
    if match not in OWNER_MATCHES:
        raise _not_among(f"{path}.match", match, OWNER_MATCHES)
    aliases = _words(fields.get("aliases", {}), f"{path}.aliases")
    return Owner(column=_column(fields, "column", path), match=cast(OwnerMatch, match), aliases=aliases)


def _stage(body: Any, path: str) -> StageWords:
    fields = _json(body, path)
    _known(fields, ("column", "words"), path)
    words = _words(_need(fields, "words", path, '{"Won": "won"}'), f"{path}.words")
    for word, stage in words.items():
        if stage not in STAGES:
            raise _not_among(f"{path}.words.{word}", stage, STAGES)
    return StageWords(column=_column(fields, "column", path), words=cast(dict[str, Stage], words))


def _probability(body: Any, path: str) -> Probability:
    fields = _json(body, path)
    _known(fields, ("column", "of"), path)
    of = _need(fields, "of", path, "100")
    if of not in (1, 100):
        raise _not_among(f"{path}.of", of, ("1", "100"))
    return Probability(column=_column(fields, "column", path), of=of)


def _dimensions(body: Any, path: str) -> dict[str, Dimension]:
    return {name: _dimension(entry, f"{path}.{name}") for name, entry in _json(body, path).items()}


def _dimension(body: Any, path: str) -> Dimension:
    if isinstance(body, Mapping) and "account" in body:
        _known(body, ("account",), path)
        if body["account"] not in ("industry", "territory"):
            raise _not_among(f"{path}.account", body["account"], ("industry", "territory"))
        return Dimension(account=body["account"])
    return Dimension(text=_text(body, path))


def _optional(fields: Json, name: str, path: str, read: Callable[[Any, str], Read]) -> Read | None:
    return read(fields[name], f"{path}.{name}") if name in fields else None


def _column(fields: Json, name: str, path: str) -> str:
    return _string(_need(fields, name, path, '"column"'), f"{path}.{name}")


def _need(fields: Json, name: str, path: str, example: str) -> Any:
    if name not in fields:
        raise MappingMissingField(path=f"{path}.{name}", example=example)
    return fields[name]


def _known(fields: Json, known: Iterable[str], path: str) -> None:
    for name in fields:
        if name not in known:
            raise MappingUnknownField(path=f"{path}.{name}".lstrip("."), known=", ".join(known))


def _json(body: Any, path: str) -> Json:
    if not isinstance(body, Mapping):
        raise MappingBadValue(path=path, value=body, expected_zh="对象", expected_en="an object")
    return body


def _words(body: Any, path: str) -> dict[str, str]:
    return {word: _string(meaning, f"{path}.{word}") for word, meaning in _json(body, path).items()}


def _string(value: Any, path: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise MappingBadValue(path=path, value=value, expected_zh="文字", expected_en="a text")
    return value


def _not_among(path: str, value: Any, known: Iterable[str]) -> ThroughlineError:
    listed = ", ".join(known)
    return MappingBadValue(
        path=path, value=value, expected_zh=f" {listed} 之一", expected_en=f"one of {listed}"
    )
