"""Take an import of units, people or attributes back, as long as what it wrote still stands."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import models, transaction

from throughline.org.importing.footprint import Footprint, as_text, spans_of, written
from throughline.org.importing.org_now import CodeSpans, OrgNow
from throughline.org.models import Person, Unit
from throughline.org.names import name_key
from throughline.org.selectors.org_now import org_now, person_ids, unit_ids
from throughline.org.services import histories
from throughline.org.services.apply_due_placements import people_to_date, units_to_date
from throughline.org.services.apply_units import days_changed, save_named
from throughline.org.services.bulk import update_many
from throughline.org.services.changed_since import refuse_changed
from throughline.org.services.check_tree import lock_organisation
from throughline.org.services.import_file import What, require_import
from throughline.org.services.refresh_figures import refresh_figures
from throughline.org.services.take_back_values import take_back_values
from throughline.tenants.actor import Actor

DATES = ("hired_on", "left_on")
Source = tuple[histories.History, Mapping[str, CodeSpans], Mapping[str, UUID], Mapping[str, UUID]]
"""A dated table, what stands in it, and the ids of its subjects and values."""


@transaction.atomic
def take_back(*, actor: Actor, what: What, footprint: Footprint) -> None:
    """Restore what was changed and remove what was created; raises ChangedSince.

    What refers to the rows that were created is for the caller to look at: it may lie in any app.
    """
    require_import(actor, what)
    lock_organisation()
    if what == "attributes":
        take_back_values(footprint)
    else:
        _take_back_rows(what, footprint, today=actor.today)


def _take_back_rows(what: What, footprint: Footprint, *, today: date) -> None:
    now = org_now()
    model: type[models.Model] = Person if what == "people" else Unit
    standing = now.people if what == "people" else now.units
    shown: dict[str, Mapping[str, CodeSpans]] = {
        "seats": now.seats, "heads": now.heads, "placements": now.placements,
    }  # fmt: skip
    _refuse_changed(footprint, standing, shown)
    ids = person_ids() if what == "people" else unit_ids()
    _restore_fields(model, footprint, standing, ids)
    for name, changes in footprint.histories.items():
        _restore_histories(name, {one: spans_of(before, _only) for one, (before, _) in changes.items()}, now)
    # Their histories are gone by now; anything else that refers to them stops it at the end.
    made = [ids[one] for one in footprint.created]
    model._default_manager.filter(pk__in=made)._raw_delete(using="default")
    if what == "people":
        people_to_date(on=today)
    else:
        units_to_date(on=today)
    before = {**now.seats, **now.placements}
    after = {
        one: spans_of(former, _only)
        for name in ("seats", "placements")
        for one, (former, _) in footprint.histories.get(name, {}).items()
    }
    refresh_figures(changed_from=days_changed(before, after), today=today)


def _refuse_changed(
    footprint: Footprint,
    standing: Mapping[str, Mapping[str, Any]],
    histories_: Mapping[str, Mapping[str, CodeSpans]],
) -> None:
    changed = {one for one in footprint.created if one not in standing}
    for one, fields in footprint.fields.items():
        there = standing.get(one, {})
        if any(as_text(there.get(name)) != after for name, (_, after) in fields.items()):
            changed.add(one)
    for name, subjects in footprint.histories.items():
        for one, (_, after) in subjects.items():
            if written(histories_[name].get(one, ())) != after:
                changed.add(one)
    refuse_changed(changed)


def _restore_fields(
    model: type[models.Model],
    footprint: Footprint,
    standing: Mapping[str, Mapping[str, Any]],
    ids: Mapping[str, UUID],
) -> None:
    by_columns: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
    for one, fields in footprint.fields.items():
        values = {name: _value(name, before) for name, (before, _) in fields.items()}
        if "name" in values:
            values["name_key"] = name_key(values["name"])
        by_columns.setdefault(tuple(values), []).append((ids[one], *values.values()))
    for columns, rows in by_columns.items():
        update_many(model, columns, rows)


def _value(name: str, text: str | None) -> Any:
    if name in DATES:
        return date.fromisoformat(text) if text else None
    return text or ""


def _only(rest: list[Any]) -> str | None:
    value: str | None = rest[0]
    return value


def _restore_histories(name: str, after: Mapping[str, CodeSpans], now: OrgNow) -> None:
    units, people = unit_ids(), person_ids()
    known: dict[
        str, tuple[histories.History, Mapping[str, CodeSpans], Mapping[str, UUID], Mapping[str, UUID]]
    ]
    known = {
        "seats": (histories.MEMBERSHIPS, now.seats, people, units),
        "heads": (histories.HEADSHIPS, now.heads, units, people),
        "placements": (histories.PLACEMENTS, now.placements, units, units),
    }
    history, before, subjects, values = known[name]
    save_named(history, before, after, (subjects, values))
