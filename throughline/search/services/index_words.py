"""Keep the words by which things are found, in the transaction that names them."""

from collections.abc import Collection, Iterator, Mapping
from uuid import UUID

from django.db import connection

from throughline.kit.models import new_id
from throughline.kit.scope import current_company
from throughline.search.models import Found, Word
from throughline.search.spelling import spellings

SUBJECTS_AT_ONCE = 2_000

_INSERT = """
INSERT INTO search_word (id, company_id, kind, subject_id, word, position)
SELECT w.id, %s, %s, w.subject_id, w.word, w.position
FROM unnest(%s::uuid[], %s::uuid[], %s::text[], %s::int[]) AS w(id, subject_id, word, position)
"""


def index_words(*, kind: Found, names: Mapping[UUID, Collection[str]]) -> None:
    """All names of each thing, its code or number among them; what it was found by before is forgotten."""
    subjects = list(names)
    for first in range(0, len(subjects), SUBJECTS_AT_ONCE):
        some = subjects[first : first + SUBJECTS_AT_ONCE]
        Word.objects.filter(subject_id__in=some).delete()
        columns = list(zip(*_rows({subject: names[subject] for subject in some}), strict=True))
        if columns:
            with connection.cursor() as cursor:
                cursor.execute(_INSERT, [current_company(), kind, *map(list, columns)])


def _rows(names: Mapping[UUID, Collection[str]]) -> Iterator[tuple[UUID, UUID, str, int]]:
    for subject, called in names.items():
        words: dict[str, int] = {}
        for name in called:
            for word, at in spellings(name).items():
                words[word] = min(at, words.get(word, at))
        for word, at in words.items():
            yield new_id(), subject, word, at
