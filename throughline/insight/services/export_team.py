"""Give a team's table out of the house as a workbook, and keep who took it."""

from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from django.db import transaction

from throughline.access.errors import NotFound
from throughline.audit.services.record import record
from throughline.core.errors import Language, ThroughlineError
from throughline.core.periods import time_zone
from throughline.insight.selectors.last_actions import last_actions_of
from throughline.insight.selectors.team_people import PeopleWanted, narrowed, sorted_by
from throughline.insight.selectors.team_view import team_view
from throughline.insight.team_workbook import team_workbook
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name

MOST_ROWS: Final = 20_000


class TooManyToExport(ThroughlineError):
    code = "too_many_to_export"
    status = 422
    zh = "要导出 {rows} 行，一次最多 {most} 行；请先按单元、状态或职级筛选。"
    en = "These are {rows} rows, and {most} can be exported at once; narrow them by unit, status or level."


@transaction.atomic
def export_team(*, actor: Actor, at: datetime, wanted: PeopleWanted, language: Language) -> bytes:
    """The rows that the table shows, in its order. Raises NotFound, NotAllowed, TooManyToExport."""
    view = team_view(actor, wanted.unit_id, wanted.strand)
    if view is None:
        raise NotFound
    found = narrowed(actor, view, wanted)
    total = found.count()
    if total > MOST_ROWS:
        raise TooManyToExport(rows=total, most=MOST_ROWS)
    rows = list(sorted_by(found, wanted))
    zone = zone_name(actor.company_id)
    file = team_workbook(
        rows,
        last_actions_of([kr.id for kr in rows]),
        name=view.unit.name,
        language=language,
        zone=time_zone(zone),
    )
    details = {"rows": total, **_asked(wanted)}
    record(
        actor=actor, at=at, action="team.export", object_type="team", object_id=view.unit.id, details=details
    )
    return file


def _asked(wanted: PeopleWanted) -> dict[str, Any]:
    """What narrowed the rows, as plain JSON; the order tells nobody anything later."""
    given = {name: value for name, value in asdict(wanted).items() if value}
    left_out = {"unit_id", "order", "descending"}
    return {
        name: list(value) if name == "statuses" else str(value)
        for name, value in given.items()
        if name not in left_out
    }
