"""What holds on a date, for every table with `valid_from` (included) and `valid_until` (excluded)."""

from datetime import date

from django.db.models import Q


def holds_on(on: date) -> Q:
    """The condition that a dated row holds on `on`."""
    return Q(valid_from__lte=on) & (Q(valid_until__isnull=True) | Q(valid_until__gt=on))
