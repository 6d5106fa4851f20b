"""The bases of every table: ids, exact decimals, and rows that belong to one company."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import models
from uuid_utils.compat import uuid7

from throughline.kit.scope import current_company

if TYPE_CHECKING:
    DecimalField = models.DecimalField[Any, Any]
else:
    DecimalField = models.DecimalField  # Django's own cannot be subscripted at run time


def new_id() -> UUID:
    """A UUIDv7: ordered by the moment it was made, and made anywhere."""
    made: UUID = uuid7()
    return made


class AmountField(DecimalField):
    """An exact amount: 28 digits before the point, six after it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_digits", 34)
        kwargs.setdefault("decimal_places", 6)
        super().__init__(*args, **kwargs)


class RatioField(DecimalField):
    """A share, weight or coefficient: nine fractional digits, as the cascade computes with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_digits", 24)
        kwargs.setdefault("decimal_places", 9)
        super().__init__(*args, **kwargs)


class TenantForeignKey(models.ForeignKey[Any, Any]):
    """A key to another row of the same company.

    The migration helper adds the constraint and the index that lead with the company, so Django's own
    single-column index is left out.
    """

    def __init__(self, to: Any, on_delete: Any = models.PROTECT, **kwargs: Any) -> None:
        kwargs.setdefault("db_index", False)
        super().__init__(to, on_delete, **kwargs)


class TenantModel(models.Model):
    """A row of business data: belongs to the company of the scope it was made in."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey(
        "tenants.Company",
        models.CASCADE,
        default=current_company,
        db_index=False,
        editable=False,
        related_name="+",
    )

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["company", "id"],
                name="%(app_label)s_%(class)s_company_id",
            ),
        ]
