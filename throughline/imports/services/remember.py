"""Remember how columns of these names were understood, for the next file that has them."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from throughline.crm.guessing.headers import folded
from throughline.imports.models import ColumnMemory, Import

LASTING = ("match", "stages", "of", "connector")
"""Options that belong to the file's columns; a date or a cycle belongs to one import."""


def remembered(header: Sequence[str]) -> ColumnMemory | None:
    """What the company chose the last time."""
    found: ColumnMemory | None = ColumnMemory.objects.filter(header_hash=_hash(header)).first()
    return found


def remember(batch: Import, *, at: datetime) -> None:
    """Keep the columns and lasting options of an import that was carried out."""
    options = {name: batch.options[name] for name in LASTING if name in batch.options}
    ColumnMemory.objects.update_or_create(
        header_hash=_hash(batch.header),
        defaults={"what": batch.what, "mapping": batch.mapping, "options": options, "at": at},
    )


def _hash(header: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(folded(name) for name in header).encode()).hexdigest()
