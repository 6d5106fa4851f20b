"""Count credits by word and day, and tell which days gain or lose a word that is counted once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from throughline.kit.unnest import arrays_cursor, ids, plain, quoted
from throughline.progress.counting import Amounts, Series, Words
from throughline.progress.first_days import first_after, may_be_lost, moved_days

Borne = tuple[Series, str]

# The order of its unique key leads straight to the first day, however many there are.
_FIRST = """
SELECT a.at, first."on" FROM unnest(%(at)s::int[], %(key_result)s::uuid[], %(denominator)s::bool[],
    %(word)s::text[]) AS a(at, key_result_id, denominator, word)
CROSS JOIN LATERAL (
    SELECT w."on" FROM progress_wordday w WHERE w.company_id = %(company)s
    AND w.key_result_id = a.key_result_id AND w.denominator = a.denominator AND w.word = a.word
    AND w.count > 0 ORDER BY w."on" LIMIT 1
) AS first
"""
_COUNT = """
INSERT INTO progress_wordday (company_id, key_result_id, denominator, word, "on", count)
SELECT %(company)s, d.* FROM unnest(%(key_result)s::uuid[], %(denominator)s::bool[],
    %(word)s::text[], %(on)s::date[], %(count)s::int[]) AS d
ON CONFLICT (company_id, key_result_id, denominator, word, "on") DO UPDATE
SET count = progress_wordday.count + excluded.count
"""


def move_words(*, company_id: UUID, words: Words) -> Amounts:
    """What these words bring to days; the cost is that of the words, not of what is there."""
    moved: dict[Borne, dict[date, int]] = defaultdict(dict)
    for (series, word, day), count in words.items():
        if count:
            moved[series, word][day] = count
    if not moved:
        return {}
    before = _first_days(company_id, moved)
    _count(company_id, moved)
    lost = [borne for borne, days in moved.items() if may_be_lost(before.get(borne), days)]
    after = _first_days(company_id, lost)
    changes: dict[Series, list[tuple[date | None, date | None]]] = defaultdict(list)
    looked_at = set(lost)
    for borne, days in moved.items():
        was = before.get(borne)
        now = after.get(borne) if borne in looked_at else first_after(was, days)
        changes[borne[0]].append((was, now))
    return {
        (series, day): Decimal(brought)
        for series, pairs in changes.items()
        for day, brought in moved_days(pairs).items()
    }


def _first_days(company_id: UUID, borne: Iterable[Borne]) -> dict[Borne, date]:
    """Those that have one."""
    asked = list(borne)
    if not asked:
        return {}
    rows = {"company": company_id, "at": plain(range(len(asked))), **_keys(asked)}
    with arrays_cursor(binary=True) as cursor:
        return {asked[at]: day for at, day in cursor.execute(_FIRST, rows).fetchall()}


def _count(company_id: UUID, moved: Mapping[Borne, Mapping[date, int]]) -> None:
    rows = [(borne, day, count) for borne, days in moved.items() for day, count in days.items()]
    given = {
        "company": company_id,
        **_keys([borne for borne, _, _ in rows]),
        "on": plain([day for _, day, _ in rows]),
        "count": plain([count for _, _, count in rows]),
    }
    with arrays_cursor() as cursor:
        cursor.execute(_COUNT, given)


def _keys(borne: list[Borne]) -> dict[str, str]:
    return {
        "key_result": ids([series.key_result_id for series, _ in borne]),
        "denominator": plain([series.denominator for series, _ in borne]),
        "word": quoted([word for _, word in borne]),
    }
