"""How a person's target stands among those of the same level: a spread, never a name."""

from statistics import median
from typing import Final
from uuid import UUID

from throughline.goals.models import KeyResult
from throughline.goals.selectors.key_results import key_result_seen_by
from throughline.goals.written import plain
from throughline.insight.key_result_schemas import Peers
from throughline.insight.selectors.cards import owner_of
from throughline.org.models import Unit
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE, value_on, values_on
from throughline.org.selectors.calendars import paths_up
from throughline.tenants.actor import Actor

FEWEST: Final = 5
NOBODY = Peers(level=None, unit=None, count=None, least=None, middle=None, most=None)


def peers_of(actor: Actor, key_result_id: UUID) -> Peers:
    """Of the same plan and level in the nearest unit above with five of them. Raises NotFound.

    Five queries at most. Numbers only leave here where at least five people stand behind them.
    """
    kr = key_result_seen_by(actor, key_result_id)
    person, on = kr.owner_person, kr.cycle.starts_on
    if person is None or person.unit_id is None or kr.plan_id is None:
        return NOBODY
    level = value_on(LEVEL_ATTRIBUTE, person_id=person.id, on=on)
    if level is None:
        return NOBODY
    alike = values_on(on).filter(attribute__code=LEVEL_ATTRIBUTE, text=level).values("person_id")
    same_plan = KeyResult.objects.filter(plan_id=kr.plan_id, withdrawn_on=None, owner_person__in=alike)
    seats = list(same_plan.values_list("target", "owner_person__unit__path"))
    for path in paths_up(Unit.objects.values_list("path", flat=True).get(id=person.unit_id)):
        targets = sorted(target for target, seat in seats if seat is not None and seat.startswith(path))
        if len(targets) >= FEWEST:
            return Peers(
                level=level,
                unit=owner_of(Unit.objects.get(path=path), None),
                count=len(targets),
                least=plain(targets[0]),
                middle=plain(median(targets)),
                most=plain(targets[-1]),
            )
    return NOBODY.model_copy(update={"level": level})
