"""Carry out a plan of attribute values, in a constant number of statements."""

from datetime import date

from throughline.kit.spreadsheets.sheet import Sheet
from throughline.org.importing.footprint import Footprint, histories_changed
from throughline.org.importing.plan import Imported
from throughline.org.importing.plan_attributes import AttributePlan, plan_attributes
from throughline.org.models import Attribute
from throughline.org.selectors.org_now import attributes_now, person_ids, unit_ids
from throughline.org.services.set_attribute_values import (
    Dated,
    Key,
    load_values,
    save_values,
    with_value,
    written_value,
)


def import_attributes(sheet: Sheet, on: date, today: date, write: bool) -> Imported:
    """Plan the values of a sheet and, if asked and if every row is right, write them."""
    plan = plan_attributes(sheet, attributes_now(), on)
    if not write or plan.fates.refused:
        return plan.fates, None
    return plan.fates, _apply(plan, sheet.name)


def _apply(plan: AttributePlan, source: str) -> Footprint:
    used = {setting.attribute for setting in plan.given}
    attributes = {
        one.code: one for one in Attribute.objects.select_for_update().filter(code__in=used).order_by("code")
    }
    ids = {"unit": unit_ids(), "person": person_ids()}
    before = load_values([one.id for one in attributes.values()])
    after: dict[Key, Dated] = {}
    for setting in plan.given:
        attribute = attributes[setting.attribute]
        key = (attribute.id, ids[attribute.subject][setting.about])
        spans = after.get(key, before.get(key, ()))
        after[key] = with_value(spans, setting.since, setting.value, source[:200])
    save_values({one.id: one for one in attributes.values()}, before, after)
    codes = {one.id: code for code, one in attributes.items()}
    about = {one: code for known in ids.values() for code, one in known.items()}
    return Footprint(
        histories={
            "values": histories_changed(
                before,
                after,
                write=lambda sourced: (written_value(sourced.value), sourced.source),
                name=lambda key: f"{codes[key[0]]}/{about[key[1]]}",
            )
        }
    )
