"""Connectors: by their codes, and how each is doing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count

from throughline.core.errors import ThroughlineError
from throughline.crm.models import Connector, InboxRecord


class UnknownConnector(ThroughlineError):
    code = "unknown_connector"
    status = 404
    zh = "没有编码为“{connector}”的连接；现有：{known}。首次载入请带上映射文件（--mapping）。"
    en = "There is no connector “{connector}”; there are: {known}. Give a mapping the first time (--mapping)."


@dataclass(frozen=True, slots=True)
class Unfolded:
    """How many of a connector's records are still to be folded, and how many wait for somebody."""

    pending: int = 0
    waiting: int = 0


def connector_named(code: str, *, for_update: bool = False) -> Connector:
    """One connector, locked where it is to be changed; raises UnknownConnector."""
    rows = Connector.objects.select_for_update() if for_update else Connector.objects.all()
    found: Connector | None = rows.filter(code=code).first()
    if found is None:
        known = ", ".join(Connector.objects.order_by("code").values_list("code", flat=True))
        raise UnknownConnector(connector=code, known=known or "–")
    return found


def unfolded_by_connector() -> Mapping[UUID, Unfolded]:
    """Two queries: each reads a partial index that holds nothing but such records."""
    pending, waiting = _counted("pending"), _counted("waiting")
    return {one: Unfolded(pending[one], waiting[one]) for one in {*pending, *waiting}}


def _counted(state: str) -> Counter[UUID]:
    rows = InboxRecord.objects.filter(state=state).values("connector_id").annotate(records=Count("id"))
    return Counter({row["connector_id"]: row["records"] for row in rows})
