"""The rate of a currency on a day: the last one on or before it."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from django.db import connection

from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, plain

_RATES = """
SELECT a.currency, a.day, (
    SELECT r.rate FROM crm_exchangerate r
    WHERE r.company_id = %(company)s AND r.currency = a.currency AND r."on" <= a.day
    ORDER BY r."on" DESC LIMIT 1)
FROM unnest(%(currencies)s::text[], %(days)s::date[]) AS a(currency, day)
"""
_MISSING = """
SELECT reason ->> 'currency', min((reason ->> 'on')::date), count(*) FROM crm_inboxrecord
WHERE company_id = throughline_company() AND state = 'waiting' AND reason_code = 'rate_missing'
GROUP BY 1 ORDER BY 3 DESC, 1
"""


def rates_on(asked: Collection[tuple[str, date]]) -> dict[tuple[str, date], Decimal]:
    """By currency and day, for those that have one. One query, or none."""
    if not asked:
        return {}
    currencies, days = zip(*asked, strict=True)
    given = {"company": current_company(), "currencies": plain(currencies), "days": plain(days)}
    with arrays_cursor(binary=True) as cursor:
        rows = cursor.execute(_RATES, given)
        return {(currency, day): rate for currency, day, rate in rows if rate is not None}


def missing_rates() -> list[tuple[str, date, int]]:
    """For which currencies records wait, the earliest day asked for, and how many records. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_MISSING)
        return [(currency, on, records) for currency, on, records in cursor.fetchall()]
