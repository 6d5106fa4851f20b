"""What the CRM endpoints take and answer. Amounts are decimal strings."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from ninja import Schema

from throughline.crm.connectors.kind import Direction
from throughline.crm.connectors.source import Notice
from throughline.crm.mapping.schema import ObjectKind
from throughline.kit.forms.schemas import SettingRow

ConnectorState = Literal["active", "paused", "gone"]


class ConnectorRow(Schema):
    """A source and how it is doing; `failure` says in the reader's language why it failed last.

    `secrets` names the secrets that are set, none of which is ever told. `pending` records are still to be
    folded, `waiting` ones wait for somebody. `gone` connectors are those whose source has ended them.
    """

    id: UUID
    code: str
    name: str
    kind: str
    state: ConnectorState
    settings: dict[str, Any]
    secrets: list[str]
    heard_at: datetime | None
    failed_at: datetime | None
    failures: int
    failure: str
    due_at: datetime | None
    pending: int
    waiting: int
    time_zone: str
    mapping: dict[str, Any]
    mapping_version: int
    loaded_at: datetime | None
    covers_from: date | None
    covers_until: date | None


class ConnectorBody(Schema):
    """`mapping` as docs/guide/crm.md explains it; the zone is the company's where none is given.

    `settings` are those of the kind, secrets among them; a secret that is left out stays as it is.
    """

    mapping: dict[str, Any] | None = None
    name: str | None = None
    time_zone: str | None = None
    kind: str | None = None
    settings: dict[str, Any] | None = None


class ConnectorKindRow(Schema):
    """A kind of connector; `tried_live`: somebody has used it on a live account."""

    code: str
    zh: str
    en: str
    about_zh: str
    about_en: str
    direction: Direction
    settings: list[SettingRow]
    tried_live: bool


class PullBody(Schema):
    """`accept_deletions`: also look for what was deleted, however much of it is missing."""

    accept_deletions: bool = False


class PullStarted(Schema):
    """The job that tells how it goes."""

    job_id: UUID


class PullCursorRow(Schema):
    """`since`: the latest change seen. `notice` is empty where the source filters by it as it should."""

    object_kind: ObjectKind
    since: datetime | None
    pulled_at: datetime
    swept_at: datetime | None
    notice: Notice


class SampleAnswer(Schema):
    """Records as they came; numbers with a point are strings."""

    records: list[Any]


class LoadWanted(Schema):
    """`as_of`: of when the file tells, a date (its end) or an instant with its zone; now without it."""

    object_kind: ObjectKind
    as_of: str | None = None
    covers_from: date | None = None
    covers_until: date | None = None


class FactsWanted(Schema):
    """`stage=open` for what is still to be won."""

    kind: str | None = None
    stage: str | None = None
    owner_id: UUID | None = None
    after: UUID | None = None
    limit: int = 50


class FileSample(Schema):
    """The first rows of a file, by the names of its columns."""

    records: list[dict[str, str]]


class LoadAnswer(Schema):
    rows: int
    new_records: int


class FactRow(Schema):
    id: UUID
    kind: str
    external_id: str
    name: str
    account_name: str
    owner_id: UUID | None
    stage: str
    stage_label: str
    amount: Decimal | None
    currency: str | None
    probability: Decimal | None
    opened_on: date | None
    expected_on: date | None
    closed_on: date | None
    signed_on: date | None
    invoiced_on: date | None
    paid_on: date | None
    occurred_on: date | None
    dimensions: dict[str, str]


class FactPage(Schema):
    items: list[FactRow]
    next: UUID | None


class DeliveryRow(Schema):
    """An event that was taken; `event_id` is the sender's, or ours where it gives none."""

    event_id: str
    received_at: datetime
    records: int


class WebhookRow(Schema):
    """Where a connector is sent to. `ours`: its signing secret is made here, and can be made anew here."""

    address: str
    secret_made_at: datetime | None
    previous_until: datetime | None
    ours: bool
    deliveries: list[DeliveryRow]


class SecretWanted(Schema):
    """For how many hours the secret before stays valid too."""

    overlap_hours: int = 24


class NewSecretRow(Schema):
    """The signing secret, told only here."""

    secret: str
    previous_until: datetime | None
