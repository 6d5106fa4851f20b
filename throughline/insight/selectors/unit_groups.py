"""Rows grouped by which of some units they lie in or below."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Case, UUIDField, Value, When

from throughline.org.models import Unit


def grouped_by_unit(rows: Any, path: Any, root: Unit, children: Sequence[Unit]) -> Any:
    """The rows by `group`, a child's id or, for what lies in the root alone, the root's; still to be counted.

    `path` is the field or expression of the path of the unit that a row stands in.
    """
    inside = [When(stands_in__startswith=child.path, then=Value(child.id)) for child in children]
    group = Case(*inside, default=Value(root.id), output_field=UUIDField())
    return rows.order_by().annotate(stands_in=path).annotate(group=group).values("group")
