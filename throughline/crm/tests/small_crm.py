"""A CRM for tests: deals in memory, read by page and by their time of change, on a real server."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from throughline.crm.models import Connector, InboxRecord
from throughline.crm.services.pull_connector import pull_connector
from throughline.crm.services.pull_object import Pulled
from throughline.crm.services.save_connector import save_connector
from throughline.kit.outbound.tests.server import Asked, Reply, Served, serving
from throughline.kit.scope import company_scope
from throughline.org.tests.company import operator
from throughline.tenants.models import Company

BEGUN = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
OBJECT = {"kind": "deal", "path": "/deals", "modified_at": "changed"}


@dataclass
class SmallCrm:
    """`at` is the clock of both sides; `hidden` rows have not committed yet.

    `before` is asked first, and may give another answer.
    """

    at: datetime = BEGUN
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    filters: bool = True
    page_size: int = 2
    before: Callable[[Asked], Reply | None] = lambda asked: None
    served: Served = field(init=False)

    def put(self, number: str, *, changed: datetime | None = None, **fields: Any) -> None:
        moment = (changed or self.at).isoformat()
        self.rows[number] = {**self.rows.get(number, {}), "id": number, "changed": moment, **fields}

    def later(self, **by: float) -> None:
        self.at += timedelta(**by)

    def answer(self, asked: Asked) -> Reply:
        instead = self.before(asked)
        if instead is not None:
            return instead
        since = asked.query.get("since") if self.filters else None
        found = [row for number, row in sorted(self.rows.items()) if number not in self.hidden]
        if since:
            since_at = datetime.fromisoformat(since)
            found = [row for row in found if datetime.fromisoformat(row["changed"]) >= since_at]
        first = (int(asked.query["page"]) - 1) * self.page_size
        return Reply(body=json.dumps(found[first : first + self.page_size]).encode())


@contextmanager
def small_crm() -> Iterator[SmallCrm]:
    crm = SmallCrm()
    with serving(crm.answer) as crm.served:
        yield crm


@dataclass
class Pulling:
    """A company with one connector to a small CRM, pulled at the CRM's own time."""

    company: Company
    crm: SmallCrm
    connector_id: UUID = field(init=False)

    def connect(self, **given: Any) -> None:
        settings = {
            "address": self.crm.served.address, "auth": "bearer", "token": "t0ken", "objects": [OBJECT],
            "since_parameter": "since", **given,
        }  # fmt: skip
        with company_scope(self.company.id):
            made = save_connector(
                actor=operator(self.company), at=BEGUN, code="crm", kind="rest", settings=settings
            )
        self.connector_id = made.id

    def pull(self, **how: Any) -> Pulled:
        return pull_connector(
            company_id=self.company.id, connector_id=self.connector_id, clock=lambda: self.crm.at, **how
        )

    def connector(self) -> Connector:
        with company_scope(self.company.id):
            found: Connector = Connector.objects.get(id=self.connector_id)
            return found

    def inbox(self) -> list[tuple[str, dict[str, Any]]]:
        """What arrived, in that order."""
        with company_scope(self.company.id):
            rows = InboxRecord.objects.order_by("id").values_list("external_id", "body")
            return [(number, json.loads(bytes(body))) for number, body in rows]
