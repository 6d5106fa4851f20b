"""Say that one object was pulled whole: how far, and which days it speaks for from now on."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import F, QuerySet
from procrastinate.contrib.django import app

from throughline.crm.models import Load, PullCursor
from throughline.crm.open_connector import OpenConnector
from throughline.crm.services.complete_load import EVALUATE, widen
from throughline.kit.moments import last_day_told
from throughline.kit.scope import company_scope
from throughline.tenants.selectors.zone_name import zone_name


def complete_pull(
    *,
    opened: OpenConnector,
    object_kind: str,
    at: datetime,
    since: datetime | None,
    rows: int,
    new_records: int,
) -> None:
    """`at` is when it began. One Load a day: pulls are many, and say nothing new until the day is over."""
    connector_id = opened.connector.id
    with company_scope(opened.company_id):
        _keep_cursor(opened, object_kind, at, since)
        day = last_day_told(at, zone_name(opened.company_id))
        if not _todays(connector_id, object_kind, day).update(
            at=at, as_of=at, rows=F("rows") + rows, new_records=F("new_records") + new_records
        ):
            Load.objects.create(
                connector_id=connector_id, object_kind=object_kind, rows=rows, new_records=new_records,
                at=at, as_of=at, covers_until=day,
            )  # fmt: skip
            app.configure_task(EVALUATE).defer(company_id=str(opened.company_id))
        widen(connector_id, at, None, day)


def _keep_cursor(opened: OpenConnector, object_kind: str, at: datetime, since: datetime | None) -> None:
    """The first pull brings all that is there, so that nothing can be missing yet."""
    told = {"since": since, "pulled_at": at, "notice": opened.source.notice(object_kind)}
    PullCursor.objects.update_or_create(
        connector=opened.connector, object_kind=object_kind, defaults=told,
        create_defaults={**told, "swept_at": at},
    )  # fmt: skip


def _todays(connector_id: UUID, object_kind: str, day: date) -> "QuerySet[Load]":
    return Load.objects.filter(
        connector_id=connector_id, object_kind=object_kind, covers_until=day, file_name=""
    )
