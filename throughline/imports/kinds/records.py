"""Records of a CRM: read by the same mapping as those that a connector brings, and put into the inbox."""

import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from throughline.access.permissions import ObjectType
from throughline.crm.guessing.record_words import WORDS
from throughline.crm.guessing.stages import guessed_stages
from throughline.crm.mapping.account_reader import AccountReader
from throughline.crm.mapping.parse import parse_mapping
from throughline.crm.mapping.reader import FactReader, Place
from throughline.crm.mapping.schema import DATE_FIELDS, AccountMapping, ObjectKind
from throughline.crm.models import Account, Connector, Fact, InboxRecord, Load
from throughline.crm.selectors.owners import best_match
from throughline.crm.services.load_file import load_records
from throughline.crm.services.save_connector import save_connector
from throughline.imports.draft import Draft, Examined, Field, Words
from throughline.imports.errors import AlreadyCounted, ReadsOtherwise
from throughline.imports.kinds.record_fields import fields_of
from throughline.imports.kinds.record_mapping import mapping_json, merged, records_of, texts_of
from throughline.imports.kinds.record_outcomes import Reader, ReadRecords, as_texts, outcome_of
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

CONNECTOR = "file"
UPLOADS = "upload"
"""The kind of a connector whose records come from here: their columns go by the names of the fields."""
SHOWN = ("name", "stage", "amount", *DATE_FIELDS)


class RecordsKind:
    """One kind of record."""

    objects: tuple[ObjectType, ...] = ("inbox",)

    def __init__(self, kind: ObjectKind) -> None:
        self.what: str = kind
        self.kind: ObjectKind = kind
        self.words: Words = WORDS[kind]

    def fields(self) -> list[Field]:
        return fields_of(self.kind)

    def proposed(self, draft: Draft) -> dict[str, Any]:
        """Which stage each word is, how the owners are named, of how much the probabilities are."""
        stages = draft.options.get("stages", {})
        words = sorted(set(texts_of(draft, "stage")) - set(stages))
        numbers = [text for text in texts_of(draft, "probability") if not text.endswith("%")]
        of_one = bool(numbers) and all(re.fullmatch(r"0?[.]\d+|[01](?:\.0*)?", text) for text in numbers)
        return {
            "connector": CONNECTOR,
            "match": best_match(set(texts_of(draft, "owner"))),
            "of": 1 if of_one else 100,
            **draft.options,
            "stages": {**guessed_stages(words), **stages},
        }

    def examine(self, draft: Draft, *, actor: Actor, at: datetime, write: bool) -> Examined:
        company = Company.objects.get(id=actor.company_id)
        connector = _connector(draft)
        body = merged(connector, self.kind, mapping_json(self.kind, draft, company.currency))
        mapping = parse_mapping({self.kind: body})[self.kind]
        zone = ZoneInfo(company.time_zone)
        place = Place(zone, zone, company.currency)
        reader: Reader = (
            AccountReader(mapping, place)
            if isinstance(mapping, AccountMapping)
            else FactReader(mapping, place)
        )
        records = records_of(self.kind, draft)
        read = ReadRecords(reader, records, at)
        there = self._there(connector, read)
        rows = [outcome_of(read, line, record, there) for line, record in records]
        if not write or any(row.fate == "refused" for row in rows):
            return Examined(rows)
        return Examined(rows, footprint=self._load(draft, body, [one for _, one in records], actor, at))

    def take_back(self, footprint: dict[str, Any], *, actor: Actor, at: datetime, since: datetime) -> None:
        brought = InboxRecord.objects.filter(
            connector_id=footprint["connector"], object_kind=self.kind, received_at=footprint["at"]
        )
        counted = brought.filter(state="done").count()
        if counted:
            raise AlreadyCounted(records=counted)
        brought.delete()
        Load.objects.filter(connector_id=footprint["connector"], at=footprint["at"]).delete()

    def _there(self, connector: Connector | None, read: ReadRecords) -> dict[str, dict[str, str | None]]:
        """What is known of each record already, by its id, as text."""
        if connector is None:
            return {}
        ids = [one.external_id for one in read.found.values()]
        if self.kind == "account":
            rows = Account.objects.filter(connector=connector, external_id__in=ids)
            shown: tuple[str, ...] = ("name", "industry", "territory")
        else:
            rows = Fact.objects.filter(connector=connector, kind=self.kind, external_id__in=ids)
            shown = (*SHOWN, "owner__number")
        return {row["external_id"]: as_texts(row, shown) for row in rows.values("external_id", *shown)}

    def _load(
        self, draft: Draft, body: dict[str, Any], records: list[dict[str, str]], actor: Actor, at: datetime
    ) -> dict[str, Any]:
        """Remember the mapping with its connector, and append the records; the worker folds them."""
        code = draft.options.get("connector") or CONNECTOR
        known = _connector(draft)
        whole = {**(known.mapping if known else {}), self.kind: body}
        connector = save_connector(
            actor=actor, at=at, code=code, mapping=whole, name=known.name if known else code, kind=UPLOADS
        )
        load_records(
            actor=actor, at=at, as_of=at, connector=connector, object_kind=self.kind,
            name=draft.file_name, sha256=draft.sha256, records=records,
        )  # fmt: skip
        return {"connector": str(connector.id), "at": at.isoformat()}


def _connector(draft: Draft) -> Connector | None:
    """The source that the file belongs to, if it is known; raises ReadsOtherwise for one fed otherwise."""
    found: Connector | None = Connector.objects.filter(
        code=draft.options.get("connector") or CONNECTOR
    ).first()
    if found is not None and found.kind != UPLOADS:
        raise ReadsOtherwise(connector=found.code)
    return found
