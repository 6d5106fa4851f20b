"""Write what was found of open alerts: one statement for any number; a stream of records moves thousands."""

from collections.abc import Sequence

from throughline.alerts.models import Alert
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, ids, instants, plain

_UPDATE = """
UPDATE alerts_alert a SET lag_points = f.lag, gap = f.gap, likelihood = f.likelihood,
    evaluated_as_of = f.evaluated, closed_at = f.closed_at, closed_as_of = f.closed
FROM unnest(%(id)s::uuid[], %(lag)s::numeric[], %(gap)s::numeric[], %(likelihood)s::numeric[],
    %(evaluated)s::date[], %(closed_at)s::timestamptz[], %(closed)s::date[])
    AS f(id, lag, gap, likelihood, evaluated, closed_at, closed)
WHERE a.company_id = %(company)s AND a.id = f.id
"""


def store_findings(alerts: Sequence[Alert]) -> None:
    """The lag, its likelihood and whether it ended; what people were told stays as it was."""
    if not alerts:
        return
    rows = {
        "company": current_company(),
        "id": ids([one.id for one in alerts]),
        "lag": plain([one.lag_points for one in alerts]),
        "gap": plain([one.gap for one in alerts]),
        "likelihood": plain([one.likelihood for one in alerts]),
        "evaluated": plain([one.evaluated_as_of for one in alerts]),
        "closed_at": instants([one.closed_at for one in alerts]),
        "closed": plain([one.closed_as_of for one in alerts]),
    }
    with arrays_cursor() as cursor:
        cursor.execute(_UPDATE, rows)
