"""`filter(id__any_of=ids)`: one array parameter, where `__in` writes a placeholder for each value.

A thousand placeholders cost several milliseconds to write, bind and parse, in every query of the fold.
"""

from typing import TYPE_CHECKING, Any

from django.db import models

from throughline.kit.unnest import ids

if TYPE_CHECKING:
    Lookup = models.Lookup[Any]
else:
    Lookup = models.Lookup  # Django's own cannot be subscripted at run time


@models.UUIDField.register_lookup
class AnyOf(Lookup):
    """`column = ANY(array of ids)`, of ids at hand or of an expression that gives an array."""

    lookup_name = "any_of"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        column, params = self.process_lhs(compiler, connection)
        if hasattr(self.rhs, "as_sql"):
            array, more = self.process_rhs(compiler, connection)
            return f"{column} = ANY({array})", (*params, *more)
        return f"{column} = ANY(%s::uuid[])", (*params, ids(self.rhs))
