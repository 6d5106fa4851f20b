"""One row as what people decide about a key result."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any
from uuid import UUID

from throughline.goals.shape import Shape
from throughline.org.importing.columns import Record

FINEST = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a row may name: the metrics by their codes, and the currency where it names none."""

    metrics: Mapping[str, UUID]
    currency: str


def new_shape(record: Record, around: Surroundings) -> Shape:
    """The shape of a key result that is not there yet; what the row leaves open is usual.

    Raises KeyError for a metric that nobody defined.
    """
    values = record.values
    measure = values.get("measure") or ("money" if values.get("currency") else "count")
    amounts = {name: values[name] for name in ("baseline", "target") if values.get(name) is not None}
    return Shape(
        title=values["key_result"],
        kind=values.get("kind") or "increase",
        measure=measure,
        currency=values.get("currency") or (around.currency if measure == "money" else None),
        unit_label=values.get("unit") or "",
        weight=Decimal(1) if values.get("weight") is None else values["weight"],
        quantum=quantum_of(*amounts.values()),
        **amounts,
        **_source(record, around),
    )


def changes_of(record: Record, shape: Shape, around: Surroundings) -> dict[str, Any]:
    """The fields by which a row differs from a key result that is there; an empty cell leaves it."""
    values = record.values
    given = {name: values[name] for name in ("baseline", "target", "weight") if values.get(name) is not None}
    if values.get("unit"):
        given["unit_label"] = values["unit"]
    if values.get("source") or values.get("metric"):
        given |= _source(record, around)
    fixed = {name: values[name] for name in ("kind", "measure", "currency") if values.get(name)}
    changed = {name: value for name, value in (given | fixed).items() if getattr(shape, name) != value}
    finer = quantum_of(*(changed[name] for name in ("baseline", "target") if name in changed))
    if finer < shape.quantum and {"baseline", "target"} & changed.keys():
        whole = replace(shape, **changed)
        if any(amount % shape.quantum for amount in (whole.baseline, whole.target)):
            changed["quantum"] = finer
    return changed


def quantum_of(*amounts: Decimal) -> Decimal:
    """The largest power of ten, at most 1, that divides all of them."""
    quantum = Decimal(1)
    while quantum > FINEST and any(amount % quantum for amount in amounts):
        quantum /= 10
    return quantum


def _source(record: Record, around: Surroundings) -> dict[str, Any]:
    metric = record.values.get("metric")
    if metric is not None:
        return {"source": "metric", "metric_id": around.metrics[metric]}
    return {"source": record.values.get("source") or "check_in", "metric_id": None}
