"""The days of every key result that a metric feeds, added up from the ledger by one statement of its own."""

from collections.abc import Iterator

from throughline.kit.scope import current_company
from throughline.progress.verify.difference import Difference
from throughline.progress.verify.scratch import stream

# Down from each unit that carries a key result: who was below it, from when until when. The fold climbs up
# from each credit instead.
_DAYS = """
WITH RECURSIVE fed AS MATERIALIZED (
    SELECT k.id, k.owner_person_id, k.owner_unit_id, k.currency, m.value, m.fact_kind, m.date_kind,
        m."where" AS words, c.starts_on, least(c.ends_on, k.withdrawn_on - 1) AS ends_on
    FROM goals_keyresult k
    JOIN goals_cycle c ON c.company_id = %(company)s AND c.id = k.cycle_id
    JOIN crm_metric m ON m.company_id = %(company)s AND m.id = k.metric_id
    WHERE k.company_id = %(company)s AND k.source = 'metric'
), below(root_id, unit_id, since, until) AS (
    SELECT DISTINCT owner_unit_id, owner_unit_id, '-infinity'::date, 'infinity'::date FROM fed
    WHERE owner_unit_id IS NOT NULL
    UNION ALL
    SELECT b.root_id, p.unit_id, greatest(b.since, p.valid_from), least(b.until, p.valid_until)
    FROM below b JOIN org_unitplacement p ON p.company_id = %(company)s AND p.parent_id = b.unit_id
    AND p.valid_from < b.until AND coalesce(p.valid_until, 'infinity') > b.since
), seat(owner_id, person_id, since, until) AS (
    SELECT DISTINCT owner_person_id, owner_person_id, '-infinity'::date, 'infinity'::date FROM fed
    WHERE owner_person_id IS NOT NULL
    UNION ALL
    SELECT b.root_id, m.person_id, greatest(b.since, m.valid_from), least(b.until, m.valid_until)
    FROM below b JOIN org_membership m ON m.company_id = %(company)s AND m.unit_id = b.unit_id
    AND m.valid_from < b.until AND coalesce(m.valid_until, 'infinity') > b.since
    UNION ALL
    SELECT p.unit_id, NULL, p.valid_from, coalesce(p.valid_until, 'infinity') FROM org_unitplacement p
    WHERE p.company_id = %(company)s AND p.parent_id IS NULL
), daily AS (
    SELECT f.id, l."on", sum(CASE f.value WHEN 'count' THEN l.count ELSE l.amount END) AS amount
    FROM fed f JOIN seat s ON s.owner_id = coalesce(f.owner_person_id, f.owner_unit_id)
    JOIN credits_creditline l ON l.company_id = %(company)s AND l.ledger = 'payable'
    AND l.person_id IS NOT DISTINCT FROM s.person_id AND l."on" >= s.since AND l."on" < s.until
    AND l.fact_kind = f.fact_kind AND l.date_kind = f.date_kind AND l."on" BETWEEN f.starts_on AND f.ends_on
    AND (f.currency IS NULL OR f.currency = l.currency)
    WHERE NOT EXISTS (SELECT 1 FROM jsonb_each(f.words) w(name, allowed)
        WHERE NOT coalesce(jsonb_exists(w.allowed, l.dimensions ->> w.name), false))
    GROUP BY f.id, l."on"
)
SELECT k.title, coalesce(u.code, p.number), coalesce(v."on", d."on"), d.amount, v.amount
FROM daily v FULL JOIN (SELECT * FROM progress_dailyactual WHERE company_id = %(company)s) d
    ON d.key_result_id = v.id AND d."on" = v."on"
JOIN goals_keyresult k ON k.company_id = %(company)s AND k.id = coalesce(v.id, d.key_result_id)
LEFT JOIN org_unit u ON u.company_id = %(company)s AND u.id = k.owner_unit_id
LEFT JOIN org_person p ON p.company_id = %(company)s AND p.id = k.owner_person_id
WHERE coalesce(v.amount, 0) <> coalesce(d.amount, 0) ORDER BY k.id, 3
"""


def compare_days() -> Iterator[Difference]:
    for rows in stream(_DAYS, {"company": current_company()}):
        for title, owner, on, stored, computed in rows:
            name = f"{title} ({owner}) {on}"
            yield Difference("day", name, f"{stored or 0:f}", f"{computed or 0:f}")
