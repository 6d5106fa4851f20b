"""Carry out a plan of people, in a constant number of statements."""

from datetime import date

from throughline.kit.models import new_id
from throughline.kit.spreadsheets.sheet import Sheet
from throughline.org.importing.footprint import Footprint, fields_changed, histories_changed
from throughline.org.importing.org_now import OrgNow
from throughline.org.importing.plan import Imported
from throughline.org.importing.plan_people import PeoplePlan, plan_people
from throughline.org.models import Person
from throughline.org.names import name_key
from throughline.org.selectors.org_now import org_now, person_ids, unit_ids
from throughline.org.services import histories
from throughline.org.services.apply_due_placements import people_to_date
from throughline.org.services.apply_units import days_changed, save_named
from throughline.org.services.bulk import insert_many, update_many
from throughline.org.services.look_for_owners import look_for_owners
from throughline.org.services.refresh_figures import refresh_figures
from throughline.search.services.index_words import index_words

COLUMNS = ("name", "email", "hired_on", "left_on")


def import_people(sheet: Sheet, on: date, today: date, write: bool) -> Imported:
    """Plan the people of a sheet and, if asked and if every row is right, write them."""
    now = org_now()
    plan = plan_people(sheet, now, on)
    if not write or plan.fates.refused:
        return plan.fates, None
    _apply(plan, now, today)
    left = {
        "seats": histories_changed(now.seats, plan.seats),
        "heads": histories_changed(now.heads, plan.heads),
    }
    return plan.fates, Footprint([*plan.created], fields_changed(now.people, plan.changed), left)


def _apply(plan: PeoplePlan, now: OrgNow, today: date) -> None:
    ids = {**person_ids(), **{number: new_id() for number in plan.created}}
    units = unit_ids()
    insert_many(
        [
            Person(
                id=ids[number],
                number=number,
                name_key=name_key(fields["name"]),
                **{**fields, "email": fields["email"] or ""},
            )
            for number, fields in plan.created.items()
        ]
    )
    update_many(
        Person,
        [*COLUMNS, "name_key"],
        [
            (ids[number], *(fields[column] for column in COLUMNS), name_key(fields["name"]))
            for number, fields in plan.changed.items()
        ],
    )
    named = {**plan.created, **plan.changed}
    index_words(
        kind="person", names={ids[number]: (fields["name"], number) for number, fields in named.items()}
    )
    save_named(histories.MEMBERSHIPS, now.seats, plan.seats, (ids, units))
    save_named(histories.HEADSHIPS, now.heads, plan.heads, (units, ids))
    people_to_date(on=today)
    refresh_figures(changed_from=days_changed(now.seats, plan.seats), today=today)
    if named:
        look_for_owners()
