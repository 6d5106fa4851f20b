"""A company that pulls one served CRM, at the CRM's own time."""

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.registry import kind_named
from throughline.crm.connectors.source import Source
from throughline.crm.connectors.tests.contract.served import ServedCrm
from throughline.crm.models import InboxRecord, Reconciliation
from throughline.crm.services.ask_to_reconcile import ask_to_reconcile
from throughline.crm.services.pull_connector import pull_connector
from throughline.crm.services.pull_object import Pulled
from throughline.crm.services.reconcile_connector import reconcile_connector
from throughline.crm.services.save_connector import save_connector
from throughline.kit.forms.given import read_settings
from throughline.kit.scope import company_scope
from throughline.org.tests.company import operator
from throughline.tenants.models import Company


def opened(crm: ServedCrm, **given: Any) -> Source:
    """The source alone, to be closed by the caller."""
    kind = kind_named(crm.kind)
    assert kind.open is not None
    read = read_settings(kind.settings, {**crm.settings(), **given})
    return kind.open(Opening(read.settings, read.secrets, "Asia/Shanghai"))


@dataclass
class Pulling:
    """The company, and what its inbox holds of the deals."""

    company: Company
    crm: ServedCrm
    connector_id: UUID = field(init=False)

    def __post_init__(self) -> None:
        kind = kind_named(self.crm.kind)
        with company_scope(self.company.id):
            made = save_connector(
                actor=operator(self.company), at=self.crm.at, code="crm", kind=kind.code,
                settings=self.crm.settings(), mapping=dict(kind.preset),
            )  # fmt: skip
        self.connector_id = made.id

    def pull(self, **how: Any) -> Pulled:
        return pull_connector(
            company_id=self.company.id, connector_id=self.connector_id, clock=lambda: self.crm.at, **how
        )

    def reconcile(self) -> Reconciliation:
        actor = operator(self.company)
        with company_scope(self.company.id):
            asked = ask_to_reconcile(actor=actor, at=self.crm.at, code="crm")
        return reconcile_connector(actor=actor, reconciliation_id=asked.id, clock=lambda: self.crm.at)

    def inbox(self) -> list[tuple[str, dict[str, Any]]]:
        """The deals that arrived, in that order."""
        with company_scope(self.company.id):
            rows = InboxRecord.objects.filter(object_kind="deal").order_by("id")
            return [(one, json.loads(bytes(body))) for one, body in rows.values_list("external_id", "body")]

    def ids(self) -> list[str]:
        return [one for one, _ in self.inbox()]
