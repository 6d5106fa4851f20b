"""A source described by settings: its pages in order, its records as they came."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import blake2b
from typing import Any, Final
from zoneinfo import ZoneInfo

from throughline.crm.connectors.failures import ObjectNotAsked, PagesRepeat, RecordsNotThere, SourceAnswered
from throughline.crm.connectors.json_answer import decoded, moment_of, raw_records, words_at
from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.pace import Pace
from throughline.crm.connectors.rest.paging import first_call, next_call
from throughline.crm.connectors.rest.since import since_parameters
from throughline.crm.connectors.rest.wire import Call, Page, Wire
from throughline.crm.connectors.source import Notice, SourceRecord
from throughline.kit.clock import now
from throughline.kit.outbound.client import OutboundClient

MOST_PAGES: Final = 100_000


def open_rest(opening: Opening) -> "RestSource":
    """With the installation's client and the real clock."""
    settings = opening.settings
    pace = Pace(settings["calls"], settings["period"])
    return RestSource(opening, client=OutboundClient(), pace=pace, clock=now)


class RestSource:
    """See `crm.connectors.source.Source`."""

    def __init__(
        self, opening: Opening, *, client: OutboundClient, pace: Pace, clock: Callable[[], datetime]
    ) -> None:
        self.settings, self.zone, self.client = opening.settings, ZoneInfo(opening.time_zone), client
        self.wire = Wire(opening, client, pace, clock)
        self.objects: Mapping[str, Mapping[str, Any]] = {one["kind"]: one for one in self.settings["objects"]}
        self._notices: dict[str, Notice] = {}

    @property
    def object_kinds(self) -> Sequence[str]:
        return list(self.objects)

    def check(self) -> None:
        """The first page of every object, so that each path is tried."""
        for kind in self.objects:
            call = first_call(self.settings, self._call(kind, None))
            self._records(kind, self.wire.page(call, patient=False))

    def changed(self, object_kind: str, since: datetime | None) -> Iterator[Sequence[SourceRecord]]:
        filters = bool(self.settings.get("since_parameter"))
        self._notices[object_kind] = "" if filters else "always_everything"
        for raw in self._pages(object_kind, since):
            records = [self._record(object_kind, body) for body in raw]
            if filters and since is not None and any(_is_older(record, since) for record in records):
                self._notices[object_kind] = "filter_ignored"
            yield records

    def ids(self, object_kind: str) -> Iterator[Sequence[str]]:
        for raw in self._pages(object_kind, None):
            yield [self._record(object_kind, body).external_id for body in raw]

    def id_column(self, object_kind: str) -> str:
        column: str = self._object(object_kind)["id"]
        return column

    def notice(self, object_kind: str) -> Notice:
        return self._notices.get(object_kind, "")

    def close(self) -> None:
        self.client.close()

    def _object(self, object_kind: str) -> Mapping[str, Any]:
        if object_kind not in self.objects:
            known = ", ".join(self.objects)
            raise ObjectNotAsked(source=self.wire.host, object_kind=object_kind, known=known)
        return self.objects[object_kind]

    def _call(self, object_kind: str, since: datetime | None) -> Call:
        one = self._object(object_kind)
        address = f"{self.settings['address'].rstrip('/')}/{one['path'].lstrip('/')}"
        lines = (line.partition("=") for line in one.get("parameters", "").splitlines() if line.strip())
        parameters = {name.strip(): value.strip() for name, _, value in lines}
        return Call(address, {**parameters, **since_parameters(self.settings, since, self.zone)})

    def _pages(self, object_kind: str, since: datetime | None) -> Iterator[Sequence[bytes]]:
        """Raises PagesRepeat where a page comes a second time: the source does not know our way of paging."""
        call: Call | None = first_call(self.settings, self._call(object_kind, since))
        seen: set[bytes] = set()
        while call is not None:
            try:
                page = self.wire.page(call)
            except SourceAnswered as error:
                if seen and error.params["status"] == 404 and self.settings["paging"] == "page":
                    return  # how some say that there is no such page
                raise
            raw = self._records(object_kind, page)
            if raw:
                told = blake2b(b"\n".join(raw), digest_size=8).digest()
                if told in seen or len(seen) == MOST_PAGES:
                    raise PagesRepeat(source=self.wire.host)
                seen.add(told)
            yield raw
            call = next_call(self.settings, call, page, len(raw))

    def _records(self, object_kind: str, page: Page) -> Sequence[bytes]:
        path = self._object(object_kind).get("records", "")
        try:
            return raw_records(page.body, path)
        except ValueError as error:
            raise RecordsNotThere(source=self.wire.host, path=path or "/") from error

    def _record(self, object_kind: str, body: bytes) -> SourceRecord:
        """A record without an id, or that is no object, comes through too: it will wait with its reason."""
        one, content = self._object(object_kind), decoded(body)
        version = words_at(content, one.get("modified_at", ""))
        external_id = words_at(content, one["id"])
        return SourceRecord(external_id, version, body, moment_of(version, self.zone) if version else None)


def _is_older(record: SourceRecord, since: datetime) -> bool:
    """In whole seconds, as the filter was asked."""
    return record.modified_at is not None and record.modified_at < since.replace(microsecond=0)
