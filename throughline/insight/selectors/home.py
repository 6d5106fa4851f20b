"""The Home page of one reader."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from django.db.models import F, Max, OuterRef, Q, Subquery

from throughline.core.periods import ONE_DAY
from throughline.crm.models import Connector, Fact
from throughline.goals.models import CheckIn, KeyResult
from throughline.goals.selectors.cycles import shown_on
from throughline.insight.schemas import Home, MyKeyResult
from throughline.insight.selectors.approvals import approvals_to_give
from throughline.insight.selectors.cards import owner_of, with_owners
from throughline.insight.selectors.cycle_pace import cycle_pace_of
from throughline.insight.selectors.line import chain_of, lines_of, with_parents
from throughline.insight.selectors.notices import alerts_of, to_dos_of
from throughline.insight.selectors.open_deals import open_deals_of, with_metric
from throughline.insight.selectors.reports import forecast_of, with_reports
from throughline.insight.selectors.why import whys_of
from throughline.tenants.actor import Actor

Scope = Literal["mine", "unit", "company"]


def home_of(*, actor: Actor) -> Home:
    """Everything on Home, in a number of queries that does not grow with the data."""
    rows, scope = _key_results(actor)
    lines = lines_of(rows, actor.today)
    whys = whys_of([kr.id for kr in rows])
    chains = {kr.id: chain_of(lines[kr.id]) for kr in rows}
    cards = [(kr, chains[kr.id].stops[0].key_result) for kr in rows]
    alerts = alerts_of(actor)
    cycle = rows[0].cycle if rows else None
    return Home(
        as_of=_as_of(rows, actor.today),
        scope=scope,
        unit=_unit(rows, scope),
        cycle=cycle_pace_of(cycle, _pace_day(rows, actor.today)) if cycle else None,
        key_results=[
            MyKeyResult(
                key_result=card,
                chain=chains[kr.id],
                why=whys.get(kr.id),
                given_forecast=forecast_of(kr),
            )
            for kr, card in cards
        ],
        alerts=alerts,
        open_deals=open_deals_of(_deals(actor, scope), rows),
        to_dos=[
            *approvals_to_give(actor),
            *to_dos_of(alerts, cards, cycle.starts_on if cycle else actor.today),
        ],
        last_load_at=rows[0].last_load_at if rows else None,
    )


def _key_results(actor: Actor) -> tuple[list[Any], Scope]:
    """The reader's own; else those of the units they lead; else the company's. One query.

    What was cascaded comes first, in the order of the plans.
    """
    led = [grant.unit_id for grant in actor.grants if grant.role == "unit_head"]
    cycle = shown_on(actor.today).values("id")
    company = Q(owner_unit__parent__isnull=True, owner_unit__isnull=False, objective__isnull=False)
    wanted = Q(owner_person_id=actor.person_id) | Q(owner_unit_id__in=led) | company
    in_force = KeyResult.objects.visible_to(actor).filter(withdrawn_on=None)
    found = with_parents(with_owners(in_force.filter(wanted, cycle=Subquery(cycle)), actor.today))
    found = with_reports(with_metric(found))
    check_ins = CheckIn.objects.filter(key_result=OuterRef("pk")).order_by("-on").values("on")[:1]
    loads = Connector.objects.order_by().values("company_id").annotate(last=Max("loaded_at")).values("last")
    rows = list(
        found.select_related("cycle", "owner_unit__parent")
        .annotate(last_check_in=Subquery(check_ins), last_load_at=Subquery(loads[:1]))
        .order_by(F("plan_id").asc(nulls_last=True), "id")
    )
    mine = [kr for kr in rows if kr.owner_person_id == actor.person_id]
    units = [kr for kr in rows if kr.owner_unit_id in led]
    if mine:
        return mine, "mine"
    return (units, "unit") if units else (rows, "company")


def _deals(actor: Actor, scope: Scope) -> Any:
    """My own deals, or below the units I lead; whoever reads the company's sees those the table allows."""
    visible = Fact.objects.visible_to(actor)
    return visible.filter(owner_id=actor.person_id) if scope == "mine" else visible


def _as_of(rows: Sequence[Any], today: date) -> date:
    """The latest evaluation; today when nothing was evaluated yet."""
    return max((kr.evaluated_as_of for kr in rows if kr.evaluated_as_of), default=today)


def _pace_day(rows: Sequence[Any], today: date) -> date:
    """Pace steps at the end of a day: while today runs, it stands where yesterday left it."""
    return min(_as_of(rows, today), today - ONE_DAY)


def _unit(rows: Sequence[Any], scope: Scope) -> Any:
    if scope == "mine" or not rows:
        return None
    return owner_of(rows[0].owner_unit, None, rows[0].head_name)
