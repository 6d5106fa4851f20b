"""Propose the mapping of one kind of object for the columns of a source; a person confirms it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from throughline.crm.guessing.columns import Column
from throughline.crm.guessing.dates import guessed_format
from throughline.crm.guessing.headers import folded, guessed_fields
from throughline.crm.guessing.record_words import ACCOUNT_NAMES, DATES, DIMENSIONS, KNOWN
from throughline.crm.guessing.stages import guessed_stages
from throughline.crm.mapping.schema import DATE_FIELDS, ObjectKind

PLAIN = ("external_id", "name", "account", "amount", "industry", "territory")


def proposed_mapping(
    kind: ObjectKind, columns: Sequence[Column], stage_words: Mapping[str, Sequence[str]], currency: str
) -> dict[str, Any]:
    """As the JSON of a mapping; `stage_words` has all words of a column. Owners go by number."""
    samples = {column.column: column.samples for column in columns}
    at = {field: column for column, field in _fields(kind, list(samples)).items()}
    if kind == "account":
        body: dict[str, Any] = {name: column for name, column in at.items() if name in PLAIN}
    else:
        body = {name: at[name] for name in ("external_id", "name", "account", "amount") if name in at}
    if "owner" in at:
        body["owner"] = {"column": at["owner"], "match": "number"}
    if "stage" in at and kind == "deal":
        words = guessed_stages(stage_words.get(at["stage"], ()))
        body["stage"] = {"column": at["stage"], "words": words}
    if "amount" in at:
        body["currency"] = {"column": at["currency"]} if "currency" in at else {"constant": currency}
    if "probability" in at:
        body["probability"] = {"column": at["probability"], "of": _of(samples[at["probability"]])}
    for name in (*DATE_FIELDS, "modified_at"):
        if name in at:
            layout = guessed_format(samples[at[name]])
            body[name] = {"column": at[name], "format": layout} if layout else at[name]
    if kind != "account":
        dimensions = {name: at[name] for name in DIMENSIONS if name in at}
        body |= {"dimensions": dimensions} if dimensions else {}
    return body


def _fields(kind: ObjectKind, columns: Sequence[str]) -> dict[str, str]:
    """Column → field: by the whole path, then by its last step."""
    by_words = {folded(word): name for name in reversed(_names(kind)) for word in _words(kind, name)}
    found = guessed_fields({column: folded(column) for column in columns}, by_words)
    last = {column: folded(re.split(r"[.\]]", column)[-1]) for column in columns if column not in found}
    rest = {word: name for word, name in by_words.items() if name not in found.values()}
    return {**found, **guessed_fields({one: name for one, name in last.items() if name}, rest)}


def _names(kind: ObjectKind) -> list[str]:
    if kind == "account":
        return ["external_id", "name", "industry", "territory", "modified_at"]
    deal = ["stage", "probability"] if kind == "deal" else []
    plain = ["external_id", "name", "account", "owner", *deal, "amount", "currency"]
    return [*plain, *DATES[kind], *DIMENSIONS, "modified_at"]


def _words(kind: ObjectKind, name: str) -> tuple[str, ...]:
    own, others, _ = KNOWN[name]
    more = ACCOUNT_NAMES if (kind, name) == ("account", "name") else ()
    return (name, *own, *others, *more)


def _of(samples: Sequence[str]) -> int:
    """Of how much a probability is written."""
    bare = [text for text in samples if not text.endswith("%")]
    return 1 if bare and all(re.fullmatch(r"0?[.]\d+|[01](?:\.0*)?", text) for text in bare) else 100
