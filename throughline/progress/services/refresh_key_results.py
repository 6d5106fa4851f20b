"""Build key results' days anew from the ledger and evaluate them: after publishing, or a move in the past."""

from collections.abc import Collection
from uuid import UUID

from django.db import connection, transaction

from throughline.goals.models import KeyResult
from throughline.kit.locks import wait_for_lock
from throughline.progress.judge import Judgement
from throughline.progress.moment import Moment
from throughline.progress.services.evaluate import Clock, evaluate

_CLEAR = """
DELETE FROM progress_dailyactual
WHERE company_id = throughline_company() AND key_result_id = ANY(%(ids)s::uuid[])
"""
# `stay`: who was in which unit's subtree, from when until when, by memberships and placements as they are
# known now. The fold asks for single days instead; a test holds the two against each other. A line without a
# person counts for the unit that was at the top.
_BUILD = """
WITH RECURSIVE asked AS MATERIALIZED (
    SELECT k.id, k.owner_person_id, k.owner_unit_id, k.currency, m.fact_kind, m.date_kind, m.value,
        m."where" AS words, c.starts_on, least(c.ends_on, k.withdrawn_on - 1) AS ends_on
    FROM goals_keyresult k
    JOIN goals_cycle c ON c.company_id = throughline_company() AND c.id = k.cycle_id
    JOIN crm_metric m ON m.company_id = throughline_company() AND m.id = k.metric_id
    WHERE k.company_id = throughline_company() AND k.id = ANY(%(ids)s::uuid[]) AND k.source = 'metric'
), stay(person_id, unit_id, since, until) AS (
    SELECT person_id, unit_id, valid_from, coalesce(valid_until, 'infinity') FROM org_membership
    WHERE company_id = throughline_company()
    UNION ALL
    SELECT s.person_id, p.parent_id, greatest(s.since, p.valid_from), least(s.until, p.valid_until)
    FROM stay s JOIN org_unitplacement p ON p.company_id = throughline_company() AND p.unit_id = s.unit_id
    AND p.parent_id IS NOT NULL AND p.valid_from < s.until AND coalesce(p.valid_until, 'infinity') > s.since
), carried(id, person_id, since, until) AS (
    SELECT id, owner_person_id, '-infinity'::date, 'infinity'::date FROM asked
    WHERE owner_person_id IS NOT NULL
    UNION ALL
    SELECT a.id, s.person_id, s.since, s.until FROM asked a JOIN stay s ON s.unit_id = a.owner_unit_id
), line AS (
    SELECT c.id AS key_result_id, l.* FROM carried c JOIN asked a ON a.id = c.id
    JOIN credits_creditline l ON l.company_id = throughline_company() AND l.person_id = c.person_id
    AND l."on" >= greatest(c.since, a.starts_on) AND l."on" < c.until
    UNION ALL
    SELECT a.id, l.* FROM asked a
    JOIN org_unitplacement p ON p.company_id = throughline_company() AND p.unit_id = a.owner_unit_id
    AND p.parent_id IS NULL
    JOIN credits_creditline l ON l.company_id = throughline_company() AND l.person_id IS NULL
    AND l."on" >= greatest(p.valid_from, a.starts_on) AND l."on" < coalesce(p.valid_until, 'infinity')
), daily AS (
    SELECT a.id, l."on", sum(CASE a.value WHEN 'count' THEN l.count ELSE l.amount END) AS amount
    FROM line l JOIN asked a ON a.id = l.key_result_id AND l."on" <= a.ends_on
    AND l.fact_kind = a.fact_kind AND l.date_kind = a.date_kind AND l.ledger = 'payable'
    AND (a.currency IS NULL OR a.currency = l.currency)
    WHERE NOT EXISTS (
        SELECT 1 FROM jsonb_each(a.words) AS w(name, allowed)
        WHERE NOT coalesce(jsonb_exists(w.allowed, l.dimensions ->> w.name), false))
    GROUP BY a.id, l."on"
)
INSERT INTO progress_dailyactual (id, company_id, key_result_id, "on", amount)
SELECT gen_random_uuid(), throughline_company(), id, "on", amount FROM daily WHERE amount <> 0
"""


@transaction.atomic
def refresh_key_results(
    *, key_result_ids: Collection[UUID], moment: Moment, clock: Clock = "forward"
) -> dict[UUID, Judgement]:
    """Waits for a fold that is under way."""
    wait_for_lock("actuals")
    rebuild_days(key_result_ids)
    return evaluate(key_result_ids, moment=moment, clock=clock)


@transaction.atomic
def refresh_all(*, moment: Moment, clock: Clock = "forward") -> dict[UUID, Judgement]:
    """Every key result that a metric feeds, in cycles that have begun."""
    fed = KeyResult.objects.filter(source="metric", cycle__starts_on__lte=moment.through)
    ids = list(fed.values_list("id", flat=True))
    return refresh_key_results(key_result_ids=ids, moment=moment, clock=clock)


def rebuild_days(key_result_ids: Collection[UUID]) -> None:
    """Two statements for any number of key results; the caller holds the company's lock."""
    with connection.cursor() as cursor:
        cursor.execute(_CLEAR, {"ids": list(key_result_ids)})
        cursor.execute(_BUILD, {"ids": list(key_result_ids)})
