"""One unit: where it hung, who led it, what is below it, and by which calendar it works."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from throughline.access.errors import NotFound
from throughline.org.models import Calendar, Headship, Person, Unit, UnitPlacement
from throughline.org.selectors.branches import counts_below, lines_above
from throughline.org.selectors.dated import holds_on
from throughline.org.timeline import Span
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class UnitDetail:
    """`calendar` is its own, `inherited` that of the nearest unit above with one."""

    unit: Unit
    line: list[Unit]
    head: Person | None
    heads: list[Span[str]]
    places: list[Span[str]]
    units: int
    people: int
    calendar: Calendar | None
    inherited: Calendar | None


def unit_detail(*, actor: Actor, unit_id: UUID, on: date) -> UnitDetail:
    """Everybody may see any unit of their company; raises NotFound."""
    unit = Unit.objects.visible_to(actor).select_related("calendar").filter(id=unit_id).first()
    if unit is None:
        raise NotFound
    line = lines_above([unit])[unit.id]
    posts = Headship.objects.filter(unit_id=unit_id).order_by("valid_from").select_related("person")
    places = UnitPlacement.objects.filter(unit_id=unit_id, parent__isnull=False).order_by("valid_from")
    units, people = counts_below([unit_id])[unit_id]
    above = [one.calendar_id for one in line if one.calendar_id]
    return UnitDetail(
        unit=unit,
        line=line,
        head=next((post.person for post in posts.filter(holds_on(on))), None),
        heads=[Span(post.valid_from, post.valid_until, post.person.name, post.id) for post in posts],
        places=[Span(*row) for row in places.values_list("valid_from", "valid_until", "parent__name", "id")],
        units=units,
        people=people,
        calendar=unit.calendar,
        inherited=Calendar.objects.get(id=above[-1]) if above else None,
    )
