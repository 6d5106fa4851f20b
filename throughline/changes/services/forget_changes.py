"""Drop notes that no page asks for any more."""

from datetime import datetime

from throughline.changes.models import Change


def forget_changes(*, before: datetime) -> int:
    """How many notes of this company are gone."""
    forgotten, _ = Change.objects.filter(at__lt=before).delete()
    return forgotten
