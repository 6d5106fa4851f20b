"""The words by which things are found.

Key results that a plan published have none: there may be very many of one title, and each is found through
its owner.
"""

from typing import Final, Literal, get_args

from django.db import models
from django.db.models import Q

from throughline.kit.models import TenantModel
from throughline.search.spelling import LONGEST

Found = Literal["person", "unit", "objective", "key_result"]
KINDS: Final[tuple[Found, ...]] = get_args(Found)


class Word(TenantModel):
    """One spelling of one thing; `position` is 0 where its name begins so, later ones begin within it.

    Compared byte by byte, so that whatever begins with some letters stands in one range of the index.
    """

    kind = models.CharField(max_length=12)
    subject_id = models.UUIDField()
    word = models.CharField(max_length=LONGEST, db_collation="C")
    position = models.PositiveSmallIntegerField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="search_word_kind"),
        ]
        indexes = [
            models.Index(fields=["company", "kind", "word"], name="search_word_prefix"),
            models.Index(fields=["company", "subject_id"], name="search_word_subject"),
        ]
