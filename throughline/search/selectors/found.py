"""What is found by the beginning of a word."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from throughline.search.models import Found, Word
from throughline.search.spelling import typed

LAST = "\U0010ffff"


def found(kind: Found, text: str) -> "QuerySet[Word]":
    """The words of one kind that begin with what was typed; none for nothing."""
    wanted = typed(text)
    if not wanted:
        return Word.objects.none()
    # A range, because under row-level security PostgreSQL does not take LIKE to an index.
    return Word.objects.filter(kind=kind, word__gte=wanted, word__lt=wanted + LAST)


def is_found(kind: Found, text: str) -> Q:
    """A condition on the rows of that kind."""
    return Q(pk__in=found(kind, text).values("subject_id"))


def begins_so(kind: Found, text: str) -> Exists:
    """Whether the name itself begins so, and not only a word within it."""
    return Exists(found(kind, text).filter(subject_id=OuterRef("pk"), position=0))
