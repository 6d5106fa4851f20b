"""What Salesforce is asked: queries, page by page, and which fields there are to ask for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlencode, urljoin

from throughline.crm.connectors.answers import json_of
from throughline.crm.connectors.client_credentials import ClientCredentials
from throughline.crm.connectors.failures import (
    ErrorInside,
    LeadsElsewhere,
    PagesRepeat,
    RecordsNotThere,
    SourceBusy,
    host_of,
    told,
)
from throughline.crm.connectors.json_answer import decoded, words_at
from throughline.crm.connectors.kind import Opening
from throughline.kit.outbound.answer import Answer
from throughline.kit.outbound.client import OutboundClient

VERSION: Final = "v60.0"
"""Spring '24; Salesforce keeps a version for at least three years."""
TOO_MANY: Final = "REQUEST_LIMIT_EXCEEDED"

Row = Mapping[str, Any]


class SalesforceDesk:
    """Asks one organisation, signed in as the user whom its connected app runs as."""

    def __init__(self, opening: Opening, *, client: OutboundClient, clock: Callable[[], datetime]) -> None:
        self.address, self.client, self.clock = opening.settings["address"].rstrip("/"), client, clock
        self.secrets = opening.secrets
        self.data = f"{self.address}/services/data/{VERSION}"
        self.sign_in = ClientCredentials(
            address=f"{self.address}/services/oauth2/token", client_id=opening.settings["client_id"],
            client_secret=opening.secrets["client_secret"], client=client, clock=clock,
        )  # fmt: skip

    def fields(self, sobject: str) -> frozenset[str]:
        """Those that this organisation has and this user may see."""
        answer = self._get(f"{self.data}/sobjects/{sobject}/describe")
        return frozenset(str(row.get("name")) for row in self._rows(answer, "fields"))

    def query(self, soql: str, *, deleted: bool = False, patient: bool = True) -> Iterator[Sequence[Row]]:
        """Salesforce keeps the result of a query while its pages are fetched. `deleted`: with the bin."""
        resource = "queryAll" if deleted else "query"
        address = f"{self.data}/{resource}?{urlencode({'q': soql})}"
        seen: set[str] = set()
        while address not in seen:
            seen.add(address)
            answer = self._get(address, patient=patient)
            yield self._rows(answer, "records")
            onward = words_at(answer, "nextRecordsUrl")
            if not onward:
                return
            address = urljoin(address, onward)
            if host_of(address) != host_of(self.address):
                raise LeadsElsewhere(source=host_of(self.address), host=host_of(address))
        raise PagesRepeat(source=host_of(self.address))

    def _get(self, address: str, *, patient: bool = True) -> Row:
        answer = self._send(address, patient)
        if answer.status == 401:
            self.sign_in.renew()
            answer = self._send(address, patient)
        if answer.status in (400, 403):
            self._check_error(answer)
        found = json_of(answer, address, self.clock)
        return found if isinstance(found, Mapping) else {}

    def _send(self, address: str, patient: bool) -> Answer:
        headers = {"Accept": "application/json", **self.sign_in.headers()}
        return self.client.send("GET", address, headers=headers, repeatable=patient)

    def _check_error(self, answer: Answer) -> None:
        """Salesforce names an error in a list of them; a day's calls used up is told as a 403."""
        try:
            [error, *_] = decoded(answer.body)
        except (ValueError, TypeError):
            return
        code = words_at(error, "errorCode")
        if code == TOO_MANY:
            wait = int(answer.wait(self.clock()) or 0)
            raise SourceBusy(source=host_of(self.address), status=answer.status, seconds=wait)
        if code and answer.status == 400:
            problem = told(f"{code}: {words_at(error, 'message')}", self.secrets.values())
            raise ErrorInside(source=host_of(self.address), problem=problem)

    def _rows(self, answer: Row, path: str) -> Sequence[Row]:
        rows = answer.get(path)
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            raise RecordsNotThere(source=host_of(self.address), path=path)
        return rows
