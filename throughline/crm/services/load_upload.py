"""Load a file that was uploaded: bounded before it is read, its moment as text."""

from collections.abc import Callable
from datetime import date, datetime

from throughline.access.errors import require
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.services.load_file import Loaded, load_file
from throughline.kit.moments import read_moment
from throughline.kit.spreadsheets.read import refuse_large
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name


def load_upload(
    *,
    actor: Actor,
    at: datetime,
    as_of: str | None,
    connector: str,
    object_kind: str,
    name: str,
    size: int,
    read: Callable[[], bytes],
    covers_from: date | None = None,
    covers_until: date | None = None,
) -> Loaded:
    """Raises NotAllowed, UnknownConnector, FileTooLarge, UnreadableMoment and the errors of load_file."""
    require(actor, "inbox", "write")
    refuse_large(name, size)
    zone = zone_name(actor.company_id)
    return load_file(
        actor=actor,
        at=at,
        as_of=at if as_of is None else read_moment(as_of, zone),
        connector=connector_named(connector),
        object_kind=object_kind,
        name=name,
        data=read(),
        covers_from=covers_from,
        covers_until=covers_until,
    )
