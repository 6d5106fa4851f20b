"""Find the records of the inbox that a source has no more, each missing from two looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from throughline.crm.connectors.source import Source
from throughline.crm.digests import Digests, digested, not_in, sorted_digests
from throughline.crm.open_connector import OpenConnector
from throughline.crm.selectors.known_ids import known_ids, without_tombstones
from throughline.kit.scope import company_scope

FEW: Final = 20
"""So many deletions at once surprise nobody."""


@dataclass(frozen=True, slots=True)
class Missing:
    """The ids that are no more, of how many that are known."""

    ids: Sequence[str]
    known: int

    @property
    def are_too_many(self) -> bool:
        """An account that lost a right looks the same as a company that deleted everything."""
        return len(self.ids) > max(FEW, self.known // 2)


def find_missing(*, opened: OpenConnector, object_kind: str, begun: datetime, there: Digests) -> Missing:
    """Of what was known before the first look began; `there` is what it saw.

    Each has to be missing from a second look too, for pages shift while somebody deletes, and a record may
    slip between two of them.
    """
    missing, known = _missing(opened, object_kind, begun, there)
    if missing and (again := ids_there(opened.source, object_kind)) is not None:
        missing = not_in(again, missing)
    return Missing(missing, known)


def ids_there(source: Source, object_kind: str) -> Digests | None:
    """None where the source cannot list them."""
    pages = source.ids(object_kind)
    return None if pages is None else sorted_digests(digested(page) for page in pages)


def _missing(
    opened: OpenConnector, object_kind: str, begun: datetime, there: Digests
) -> tuple[list[str], int]:
    missing: list[str] = []
    known = 0
    connector_id = opened.connector.id
    with company_scope(opened.company_id):
        for some in known_ids(connector_id=connector_id, object_kind=object_kind, before=begun):
            known += len(some)
            missing += not_in(there, some)
        return without_tombstones(connector_id, object_kind, missing), known
