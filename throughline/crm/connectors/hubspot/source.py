"""Deals and companies of a HubSpot account, those that changed or all, in the order of their ids."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Final

import msgspec

from throughline.crm.connectors.failures import PagesRepeat, RecordsNotThere, host_of
from throughline.crm.connectors.hubspot.desk import HubSpotDesk, Row
from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.pace import Pace
from throughline.crm.connectors.source import Notice, SourceRecord
from throughline.kit.clock import now
from throughline.kit.outbound.client import OutboundClient

OBJECTS: Final = {"deal": "deals", "account": "companies"}
PROPERTIES: Final = {
    "deal": (
        "dealname", "amount", "deal_currency_code", "closedate", "createdate", "dealstage", "pipeline",
        "hs_is_closed", "hs_is_closed_won", "hs_deal_stage_probability", "hubspot_owner_id",
    ),
    "account": ("name", "domain", "industry", "country", "city"),
}  # fmt: skip


def open_hubspot(opening: Opening) -> "HubSpotSource":
    """With the installation's client; the search allows five calls a second, for everybody together."""
    return HubSpotSource(opening, client=OutboundClient(), pace=Pace(4, 1), clock=now)


class HubSpotSource:
    """See `crm.connectors.source.Source`.

    Pages go by id and each is a search of its own, because a search gives no more than 10,000 in all and rows
    move within it. What is archived is in no search: the sweep of the ids finds it.
    """

    object_kinds: Sequence[str] = tuple(OBJECTS)

    def __init__(
        self, opening: Opening, *, client: OutboundClient, pace: Pace, clock: Callable[[], datetime]
    ) -> None:
        self.client, self.address = client, opening.settings["address"]
        self.currency = opening.settings["currency"]
        self.desk = HubSpotDesk(self.address, opening.secrets["token"], client=client, pace=pace, clock=clock)

    def check(self) -> None:
        """One deal."""
        self.desk.search("deals", ("dealname",), [], most=1, patient=False)

    def changed(self, object_kind: str, since: datetime | None) -> Iterator[Sequence[SourceRecord]]:
        for rows in self._pages(object_kind, _changed_since(since) if since else []):
            yield [_record(row) for row in (self._whole(rows) if object_kind == "deal" else rows)]

    def ids(self, object_kind: str) -> Iterator[Sequence[str]]:
        for rows in self.desk.listed(f"/crm/v3/objects/{OBJECTS[object_kind]}"):
            yield [str(row["id"]) for row in rows]

    def id_column(self, object_kind: str) -> str:
        return "id"

    def notice(self, object_kind: str) -> Notice:
        return ""

    def close(self) -> None:
        self.client.close()

    def _pages(self, object_kind: str, filters: list[Row]) -> Iterator[Sequence[Row]]:
        after = 0
        while True:
            beyond = {"propertyName": "hs_object_id", "operator": "GT", "value": str(after)}
            rows = self.desk.search(OBJECTS[object_kind], PROPERTIES[object_kind], [*filters, beyond])
            if not rows:
                return
            if not all({"id", "properties", "updatedAt"} <= row.keys() for row in rows):
                raise RecordsNotThere(source=host_of(self.address), path="results")
            if int(rows[-1]["id"]) <= after:
                raise PagesRepeat(source=host_of(self.address))
            yield rows
            after = int(rows[-1]["id"])

    def _whole(self, deals: Sequence[Row]) -> Iterator[Row]:
        """With what the search leaves out: the owner's address, the company's name, how the deal ended."""
        company_of = self.desk.company_of([str(deal["id"]) for deal in deals])
        names = self.desk.names(sorted(set(company_of.values()))) if company_of else {}
        for deal in deals:
            company, owner = company_of.get(str(deal["id"])), deal["properties"].get("hubspot_owner_id")
            yield {
                **deal,
                "owner": {"id": owner, "email": self._emails.get(str(owner))},
                "company": {"id": company, "name": names.get(company or "")},
                "currency": deal["properties"].get("deal_currency_code") or self.currency,
                "outcome": _outcome(deal["properties"]),
            }

    @cached_property
    def _emails(self) -> dict[str, str | None]:
        """Of those who left too, whose deals are still here."""
        pages = (self.desk.listed("/crm/v3/owners", archived=archived) for archived in ("true", "false"))
        return {str(one["id"]): one.get("email") for each in pages for rows in each for one in rows}


def _changed_since(since: datetime) -> list[Row]:
    stamp = str(int(since.timestamp() * 1_000))
    return [{"propertyName": "hs_lastmodifieddate", "operator": "GTE", "value": stamp}]


def _outcome(properties: Row) -> str:
    """By HubSpot's own reckoning, whatever the account calls its stages."""
    if properties.get("hs_is_closed_won") == "true":
        return "won"
    return "lost" if properties.get("hs_is_closed") == "true" else "open"


def _record(row: Any) -> SourceRecord:
    modified = datetime.fromisoformat(row["updatedAt"]).astimezone(UTC)
    return SourceRecord(str(row["id"]), row["updatedAt"], msgspec.json.encode(row), modified)
