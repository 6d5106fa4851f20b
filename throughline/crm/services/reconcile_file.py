"""Hold a whole file against what the inbox has of its object; nothing is loaded."""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from throughline.access.errors import require
from throughline.crm.connectors.file.source import FileSource
from throughline.crm.connectors.source import SourceRecord
from throughline.crm.files import as_record, rows_of
from throughline.crm.mapping.columns import check_columns
from throughline.crm.models import Reconciliation
from throughline.crm.open_connector import OpenConnector
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.services.load_file import arrived, mapped_object
from throughline.crm.services.reconcile_connector import compare_objects, end_reconciliation
from throughline.jobs.kinds import unheard
from throughline.kit.scope import company_scope
from throughline.kit.spreadsheets.read import refuse_large
from throughline.tenants.actor import Actor


def reconcile_file(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    object_kind: str,
    name: str,
    size: int,
    read: Callable[[], bytes],
) -> Reconciliation:
    """The file is taken for all that there is: what is not in it is named, and stays as it is.

    Raises NotAllowed, UnknownConnector, ObjectNotMapped, FileTooLarge, ColumnsNotInFile and the errors of
    crm.files.
    """
    require(actor, "inbox", "write")
    refuse_large(name, size)
    connector = connector_named(code)
    mapping = mapped_object(connector, object_kind)
    data = read()
    header, lines = rows_of(name, data)
    check_columns(mapping, header)
    rows = [arrived(mapping, as_record(header, line)) for line in lines]
    records = [SourceRecord(row.external_id, row.version, row.body) for row in rows]
    source = FileSource(object_kind, mapping.external_id, records)
    with company_scope(actor.company_id):
        made: Reconciliation = Reconciliation.objects.create(
            connector=connector, person_id=actor.person_id, asked_at=at, file_name=name[:300],
            sha256=sha256(data).hexdigest(),
        )  # fmt: skip
        opened = OpenConnector(actor.company_id, connector, source, lambda: at)
        compare_objects(opened=opened, reconciliation=made, fetches=False, report=unheard)
        end_reconciliation(actor=actor, at=at, reconciliation=made)
    return made
