"""Read a mapping from JSON, strictly: a misspelt field is refused where it stands, not ignored."""

from typing import Any, cast

import msgspec

from throughline.crm.mapping import parse_fields as part
from throughline.crm.mapping.errors import MappingMissingField, MappingNotJson
from throughline.crm.mapping.schema import (
    CREDITING,
    DATE_FIELDS,
    OBJECT_KINDS,
    AccountMapping,
    FactMapping,
    ObjectKind,
    ObjectMapping,
)
from throughline.crm.mapping.strict import Json, column, json_object, need, optional, refuse_unknown, switch

FACT_FIELDS = (
    "external_id", "name", "account", "owner", "participants", "stage", "amount", "amount_untaxed", "tax",
    "tax_rate", "counts", "currency", "probability", "modified_at", "dimensions", "deleted", "partial",
    *DATE_FIELDS,
)  # fmt: skip
ACCOUNT_FIELDS = (
    "external_id", "name", "industry", "territory", "modified_at", "partial", "owner", "opened_on",
    "dimensions",
)  # fmt: skip


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
    refuse_unknown(body, OBJECT_KINDS, "")
    if not body:
        raise MappingMissingField(path="deal", example='{"deal": {"external_id": "id", …}}')
    return {cast(ObjectKind, kind): parse_object(cast(ObjectKind, kind), body[kind]) for kind in body}


def parse_object(kind: ObjectKind, body: Any) -> ObjectMapping:
    """The mapping of one kind of object."""
    fields = json_object(body, kind)
    if kind == "account":
        return _account(fields)
    refuse_unknown(fields, FACT_FIELDS, kind)
    dates = {name: part.day(fields[name], f"{kind}.{name}") for name in DATE_FIELDS if name in fields}
    owner = need(fields, "owner", kind, '{"column": "owner", "match": "number"}')
    mapping = FactMapping(
        kind=kind,
        external_id=column(fields, "external_id", kind),
        owner=part.owner(owner, f"{kind}.owner"),
        dates=dates,
        name=optional(fields, "name", kind, part.text),
        account=optional(fields, "account", kind, part.text),
        stage=optional(fields, "stage", kind, part.stage),
        amount=column(fields, "amount", kind) if "amount" in fields else None,
        currency=optional(fields, "currency", kind, part.text),
        probability=optional(fields, "probability", kind, part.probability),
        modified_at=optional(fields, "modified_at", kind, part.day),
        dimensions=part.dimensions(fields.get("dimensions", {}), f"{kind}.dimensions"),
        tax=part.tax(fields, kind),
        participants=optional(fields, "participants", kind, part.participants),
        deleted=optional(fields, "deleted", kind, part.deleted),
        partial=optional(fields, "partial", kind, switch) or False,
    )
    _complete(mapping)
    return mapping


def _account(fields: Json) -> AccountMapping:
    refuse_unknown(fields, ACCOUNT_FIELDS, "account")
    return AccountMapping(
        external_id=column(fields, "external_id", "account"),
        name=part.text(need(fields, "name", "account", '{"column": "account"}'), "account.name"),
        industry=optional(fields, "industry", "account", part.text),
        territory=optional(fields, "territory", "account", part.text),
        modified_at=optional(fields, "modified_at", "account", part.day),
        partial=optional(fields, "partial", "account", switch) or False,
        owner=optional(fields, "owner", "account", part.owner),
        opened_on=optional(fields, "opened_on", "account", part.day),
        dimensions=optional(fields, "dimensions", "account", part.texts) or {},
    )


def _complete(mapping: FactMapping) -> None:
    """What a kind cannot do without: a deal its stage and amount, everything its own crediting date."""
    kind = mapping.kind
    first_date = CREDITING[kind][0][1]
    has_amount = mapping.amount is not None or mapping.tax.untaxed is not None
    if first_date not in mapping.dates:
        raise MappingMissingField(path=f"{kind}.{first_date}", example='{"column": "date"}')
    if kind == "deal" and mapping.stage is None:
        example = '{"column": "stage", "words": {"Won": "won"}}'
        raise MappingMissingField(path="deal.stage", example=example)
    if kind != "visit" and not has_amount:
        raise MappingMissingField(path=f"{kind}.amount", example='"amount"')
    if has_amount and mapping.currency is None:
        raise MappingMissingField(path=f"{kind}.currency", example='{"constant": "CNY"}')
    if mapping.account is None and any(entry.account for entry in mapping.dimensions.values()):
        raise MappingMissingField(path=f"{kind}.account", example='{"column": "account"}')
