"""What HubSpot is asked: each question one call, its answer checked for a list of results."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from throughline.crm.connectors.answers import json_of
from throughline.crm.connectors.failures import PagesRepeat, RecordsNotThere, host_of
from throughline.crm.connectors.pace import Pace
from throughline.kit.outbound.client import OutboundClient

PAGE: Final = 100
"""As many as the batch calls take at once."""

PRIMARY: Final = 5
"""HubSpot's number of the association of a deal with its primary company."""

Row = Mapping[str, Any]


class HubSpotDesk:
    """`pace` keeps to the fewest calls a second that any of these interfaces allows, those of the search."""

    def __init__(
        self, address: str, token: str, *, client: OutboundClient, pace: Pace, clock: Callable[[], datetime]
    ) -> None:
        self.address, self.headers = address.rstrip("/"), {"Authorization": f"Bearer {token}"}
        self.client, self.pace, self.clock = client, pace, clock

    def search(
        self, objects: str, properties: Sequence[str], filters: Sequence[Row], *,
        most: int = PAGE, patient: bool = True,
    ) -> Sequence[Row]:  # fmt: skip
        """The first that pass all filters, in the order of their ids."""
        question = {
            "filterGroups": [{"filters": filters}] if filters else [],
            "sorts": [{"propertyName": "hs_object_id", "direction": "ASCENDING"}],
            "properties": properties,
            "limit": most,
        }
        return self._results("POST", f"/crm/v3/objects/{objects}/search", question, patient=patient)

    def listed(self, path: str, **asked: str) -> Iterator[Sequence[Row]]:
        """Page by page, by the cursor that each page names."""
        after, seen = "", {""}
        while True:
            parameters = {"limit": str(PAGE), **asked, **({"after": after} if after else {})}
            answer = self._answer("GET", path, parameters=parameters)
            yield self._rows(answer, path)
            after = str(((answer.get("paging") or {}).get("next") or {}).get("after") or "")
            if not after:
                return
            if after in seen:
                raise PagesRepeat(source=host_of(self.address))
            seen.add(after)

    def company_of(self, deals: Sequence[str]) -> dict[str, str]:
        """The id of each deal's primary company, or of the first that it names."""
        found: dict[str, str] = {}
        asked = {"inputs": [{"id": deal} for deal in deals]}
        for row in self._results("POST", "/crm/v4/associations/deals/companies/batch/read", asked):
            if companies := row.get("to"):
                first = next((one for one in companies if _is_primary(one)), companies[0])
                found[str(row["from"]["id"])] = str(first["toObjectId"])
        return found

    def names(self, companies: Sequence[str]) -> dict[str, str | None]:
        asked = {"inputs": [{"id": company} for company in companies], "properties": ["name"]}
        rows = self._results("POST", "/crm/v3/objects/companies/batch/read", asked)
        return {str(row["id"]): row["properties"].get("name") for row in rows}

    def _results(self, method: str, path: str, question: Row, *, patient: bool = True) -> Sequence[Row]:
        return self._rows(self._answer(method, path, json=question, patient=patient), path)

    def _answer(self, method: str, path: str, *, patient: bool = True, **content: Any) -> Any:
        self.pace.wait()
        address = f"{self.address}{path}"
        answer = self.client.send(method, address, headers=self.headers, repeatable=patient, **content)
        found = json_of(answer, address, self.clock)
        return found if isinstance(found, Mapping) else {}

    def _rows(self, answer: Row, path: str) -> Sequence[Row]:
        rows = answer.get("results")
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            raise RecordsNotThere(source=host_of(self.address), path="results")
        return rows


def _is_primary(company: Row) -> bool:
    return any(kind.get("typeId") == PRIMARY for kind in company.get("associationTypes", ()))
