"""Carry out a plan of units, in a constant number of statements."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from throughline.kit.models import new_id
from throughline.kit.spreadsheets.sheet import Sheet
from throughline.org.importing.footprint import Footprint, fields_changed, histories_changed
from throughline.org.importing.org_now import CodeSpans, OrgNow
from throughline.org.importing.plan import Imported
from throughline.org.importing.plan_units import UnitPlan, plan_units
from throughline.org.models import Unit
from throughline.org.names import name_key
from throughline.org.selectors.org_now import org_now, person_ids, unit_ids
from throughline.org.services import histories
from throughline.org.services.apply_due_placements import units_to_date
from throughline.org.services.bulk import insert_many, update_many
from throughline.org.services.refresh_figures import refresh_figures
from throughline.org.timeline import Span, first_difference, value_at
from throughline.search.services.index_words import index_words


def import_units(sheet: Sheet, on: date, today: date, write: bool) -> Imported:
    """Plan the units of a sheet and, if asked and if every row is right, write them."""
    now = org_now()
    plan = plan_units(sheet, now, on)
    if not write or plan.fates.refused:
        return plan.fates, None
    _apply(plan, now, today)
    left = {
        "placements": histories_changed(now.placements, plan.placements),
        "heads": histories_changed(now.heads, plan.heads),
    }
    return plan.fates, Footprint([*plan.created], fields_changed(now.units, plan.changed), left)


def _apply(plan: UnitPlan, now: OrgNow, today: date) -> None:
    ids = {**unit_ids(), **{code: new_id() for code in plan.created}}
    parents = {code: value_at(spans, today) or spans[0].value for code, spans in plan.placements.items()}
    moved = [(ids[code], ids[parent]) for code, parent in parents.items() if code in now.units and parent]
    # A former root gets its parent before the new root exists: keys are checked at the end.
    update_many(Unit, ["parent"], [(unit, parent) for unit, parent in moved])
    insert_many(
        [
            Unit(
                id=ids[code],
                code=code,
                name_key=name_key(fields["name"]),
                parent_id=ids.get(parents[code] or ""),
                path=f"/{code}/",
                **fields,
            )
            for code, fields in plan.created.items()
        ]
    )
    update_many(
        Unit,
        ["name", "name_en", "kind", "name_key"],
        [(ids[code], *fields.values(), name_key(fields["name"])) for code, fields in plan.changed.items()],
    )
    index_words(
        kind="unit",
        names={
            ids[code]: (fields["name"], fields["name_en"], code)
            for code, fields in {**plan.created, **plan.changed}.items()
        },
    )
    save_named(histories.PLACEMENTS, now.placements, plan.placements, (ids, ids))
    save_named(histories.HEADSHIPS, now.heads, plan.heads, (ids, person_ids()))
    units_to_date(on=today)
    refresh_figures(changed_from=days_changed(now.placements, plan.placements), today=today)


def days_changed(before: Mapping[str, CodeSpans], after: Mapping[str, CodeSpans]) -> list[date]:
    """The first day that differs in each history there was before."""
    days = (first_difference(before[one], spans) for one, spans in after.items() if one in before)
    return [day for day in days if day is not None]


def save_named(
    history: histories.History,
    before: Mapping[str, CodeSpans],
    after: Mapping[str, CodeSpans],
    ids: tuple[Mapping[str, UUID], Mapping[str, UUID]],
) -> None:
    """Save histories that are kept by codes and numbers; `ids` are those of subjects and of values."""
    subjects, values = ids

    def by_id(spans: CodeSpans) -> list[Span[UUID | None]]:
        return [
            Span(span.start, span.until, values[span.value] if span.value else None, span.row)
            for span in spans
        ]

    histories.save(
        history,
        {subjects[one]: by_id(before[one]) for one in after if one in before},
        {subjects[one]: by_id(spans) for one, spans in after.items()},
    )
