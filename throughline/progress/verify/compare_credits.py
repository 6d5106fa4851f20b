"""The ledger, against the shares that the latest records give."""

from collections.abc import Iterator

from throughline.kit.scope import current_company
from throughline.progress.verify.difference import Difference
from throughline.progress.verify.scratch import stream

# A line and its exact negative cancel out, so what is left of a fact is what stands. Shares among several
# people are rounded: each is less than the smallest amount away from its exact one, and their sum is exact.
_STANDING = """
expected AS MATERIALIZED (
    SELECT f.id AS fact_id, v.kind AS fact_kind, s.date_kind, s."on", s.person_id, v.currency, v.dimensions,
        s.whole, s.part, sum(s.part) OVER (PARTITION BY f.id, s.date_kind) AS parts
    FROM verify_fact v JOIN verify_share s ON s.record_id = v.record_id
    JOIN crm_fact f ON f.company_id = %(company)s AND f.connector_id = v.connector_id AND f.kind = v.kind
    AND f.external_id = v.external_id WHERE NOT v.deleted
), standing AS MATERIALIZED (
    SELECT fact_id, fact_kind, date_kind, "on", person_id, currency, dimensions, sum(amount) AS amount,
        sum(count) AS count FROM credits_creditline
    WHERE company_id = %(company)s AND ledger = 'payable'
    GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(amount) <> 0 OR sum(count) <> 0
)
"""
_LINES = f"""
WITH {_STANDING}
SELECT e.fact_id IS NULL, s.fact_id IS NULL, f.kind || ' ' || f.external_id,
    coalesce(e.date_kind, s.date_kind), coalesce(e."on", s."on"), p.number, s.amount, s.count,
    e.whole * e.part / nullif(e.parts, 0)
FROM expected e FULL JOIN standing s ON s.fact_id = e.fact_id AND s.fact_kind = e.fact_kind
AND s.date_kind = e.date_kind AND s."on" = e."on" AND s.dimensions = e.dimensions
AND coalesce(s.currency, '') = coalesce(e.currency, '')
AND coalesce(s.person_id, s.fact_id) = coalesce(e.person_id, e.fact_id)
JOIN crm_fact f ON f.company_id = %(company)s AND f.id = coalesce(e.fact_id, s.fact_id)
LEFT JOIN org_person p ON p.company_id = %(company)s AND p.id = coalesce(e.person_id, s.person_id)
WHERE e.fact_id IS NULL OR s.fact_id IS NULL OR s.count <> 1
OR abs(s.amount - e.whole * e.part / nullif(e.parts, 0)) >=
    CASE WHEN e.part = e.parts THEN 1e-6 WHEN e.whole = round(e.whole, 2) THEN 0.01 ELSE 1e-6 END
"""  # noqa: S608 -- the statement above
_SUMS = f"""
WITH {_STANDING}, wanted AS (
    SELECT fact_id, date_kind, "on", max(whole) AS whole FROM expected GROUP BY 1, 2, 3 HAVING count(*) > 1
)
SELECT f.kind || ' ' || f.external_id, w.date_kind, sum(s.amount), w.whole
FROM wanted w JOIN standing s ON s.fact_id = w.fact_id AND s.date_kind = w.date_kind AND s."on" = w."on"
JOIN crm_fact f ON f.company_id = %(company)s AND f.id = w.fact_id
GROUP BY f.kind, f.external_id, w.date_kind, w."on", w.whole HAVING sum(s.amount) <> w.whole
"""  # noqa: S608 -- the statement above
_REVERSALS = """
SELECT f.kind || ' ' || f.external_id, r.amount, -l.amount
FROM credits_creditline r JOIN crm_fact f ON f.company_id = %(company)s AND f.id = r.fact_id
LEFT JOIN credits_creditline l ON l.company_id = %(company)s AND l.id = r.reverses
WHERE r.company_id = %(company)s AND r.reverses IS NOT NULL
AND (r.amount, r.count, r.fact_id, r.person_id, r.date_kind, r."on")
    IS DISTINCT FROM (-l.amount, -l.count, l.fact_id, l.person_id, l.date_kind, l."on")
"""


def compare_credits() -> Iterator[Difference]:
    asked = {"company": current_company()}
    for rows in stream(_LINES, asked):
        for unknown, missing, fact, kind, on, number, amount, count, share in rows:
            what = "credit_unknown" if unknown else "credit_missing" if missing else "credit"
            stored = "" if missing else f"{amount.normalize():f} × {count}"
            computed = "" if unknown else f"{share.normalize():f} × 1"
            yield Difference(what, f"{fact} {kind} {on} {number or '–'}", stored, computed)  # type: ignore[arg-type]
    for rows in stream(_SUMS, asked):
        for fact, kind, stored, whole in rows:
            yield Difference("credit_sum", f"{fact} {kind}", f"{stored:f}", f"{whole:f}")
    for rows in stream(_REVERSALS, asked):
        for fact, stored, negative in rows:
            yield Difference("reversal", fact, f"{stored:f}", "" if negative is None else f"{negative:f}")
