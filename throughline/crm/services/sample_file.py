"""Look at the first rows of a file that nobody has mapped yet."""

from collections.abc import Callable
from itertools import islice
from typing import Final

from throughline.access.errors import require
from throughline.crm.files import as_record, rows_of
from throughline.kit.spreadsheets.read import refuse_large
from throughline.tenants.actor import Actor

MOST: Final = 200


def sample_file(*, actor: Actor, name: str, size: int, read: Callable[[], bytes]) -> list[dict[str, str]]:
    """As a load of the file would put them into the inbox. Raises FileTooLarge, FileNotReadable."""
    require(actor, "inbox", "write")
    refuse_large(name, size)
    header, lines = rows_of(name, read())
    return [as_record(header, line) for line in islice(lines, MOST)]
