"""What the endpoints of alerts take and answer. Amounts are decimal strings without trailing zeros."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AfterValidator

from throughline.alerts.models import AlertKind, ReactionKind
from throughline.goals.written import plain
from throughline.kit.given import GivenAmount

Amount = Annotated[Decimal, AfterValidator(plain)]


class ToldRow(Schema):
    """One person whom the alert was told to: as what, and at once or in the daily digest."""

    person_id: UUID
    name: str
    role: Literal["owner", "superior", "above"]
    how: Literal["at_once", "digest"]
    at: datetime

    @staticmethod
    def resolve_name(row: Any) -> str:
        return str(row.person.name)


class ReactionRow(Schema):
    """What somebody did about it, in their words; a plan is a check-in, help was `asked` of somebody."""

    id: UUID
    at: datetime
    person_id: UUID
    name: str
    kind: ReactionKind
    text: str
    check_in_id: UUID | None
    asked: str | None

    @staticmethod
    def resolve_name(row: Any) -> str:
        return str(row.person.name)

    @staticmethod
    def resolve_asked(row: Any) -> str | None:
        return None if row.asked is None else str(row.asked.name)


class AskablePerson(Schema):
    """Somebody who can be asked for help."""

    id: UUID
    number: str
    name: str
    unit: str | None

    @staticmethod
    def resolve_unit(row: Any) -> str | None:
        return None if row.unit is None else str(row.unit.name)


class AlertOwner(Schema):
    """The unit or the person that carries the key result, or whose deal it is."""

    kind: Literal["unit", "person"]
    id: UUID
    code: str
    name: str


class AlertDeal(Schema):
    """The deal that stands still, as its latest record tells it."""

    id: UUID
    name: str
    account_name: str
    stage_label: str
    amount: Amount | None
    currency: str | None
    expected_on: date | None


class AlertRow(Schema):
    """The response clock runs from `opened_at` to `first_reaction_at`, or still. Lags are points.

    A lag is about a key result; `stalled` is about a deal that nothing moved since `still_since`.
    """

    id: UUID
    kind: AlertKind
    key_result_id: UUID | None
    deal: AlertDeal | None
    title: str
    owner: AlertOwner | None
    opened_at: datetime
    opened_as_of: date
    opened_lag: Amount | None
    lag_points: Amount | None
    gap: Amount | None
    likelihood: Amount | None
    still_since: date | None
    evaluated_as_of: date
    first_reaction_at: datetime | None
    closed_at: datetime | None
    closed_as_of: date | None
    told: list[ToldRow]
    reactions: list[ReactionRow]

    @staticmethod
    def resolve_told(row: Any) -> Any:
        return row.tellings.all()

    @staticmethod
    def resolve_owner(row: Any) -> AlertOwner | None:
        unit, person = row.owners
        if unit is not None:
            return AlertOwner(kind="unit", id=unit.id, code=unit.code, name=unit.name)
        if person is not None:
            return AlertOwner(kind="person", id=person.id, code=person.number, name=person.name)
        return None


class AlertPage(Schema):
    """`next` is the `after` of the following page; none at the end."""

    items: list[AlertRow]
    next: UUID | None


class AlertsWanted(Schema):
    """What the list is narrowed to, and where its page begins."""

    state: Literal["open", "closed", "all"] = "open"
    unit_id: UUID | None = None
    after: UUID | None = None
    limit: int = Field(100, ge=1, le=200)


class NewReaction(Schema):
    """All need words; a plan may give confidence, and the value where people keep it by hand.

    Help is asked of `person_id`.
    """

    kind: ReactionKind
    text: str = Field(max_length=4000)
    value: GivenAmount | None = None
    confidence: int | None = None
    person_id: UUID | None = None


class RecordWanted(Schema):
    """Whose key results: everybody's, or only people's or units'."""

    owners: Literal["all", "people", "units"] = "all"


class BandRow(Schema):
    """Alerts of one band of likelihood (from 0 to 1; unknown without bounds).

    `precision`: the share of them whose target was missed. `lead`: the median of the working days left when
    those opened.
    """

    least: Amount | None
    below: Amount | None
    alerts: int
    missed: int
    precision: Amount | None
    lead: Amount | None


class AlertRecordRow(Schema):
    """How good the alerts of a cycle were; `base` is the precision of an alert that knows nothing."""

    key_results: int
    missed: int
    warned: int
    base: Amount | None
    whole: BandRow
    bands: list[BandRow]
