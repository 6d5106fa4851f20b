"""The key results of the owners: made, changed, or withdrawn."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from throughline.cascade.computation import Share
from throughline.cascade.publishing.publication import Publication
from throughline.goals.models import KeyResult, KeyResultChange
from throughline.goals.written import as_written
from throughline.org.services.bulk import insert_many, update_many

FOLLOWED: Final = ("target", "stretch", "source", "metric_id", "withdrawn_on")
"""What a plan decides about a key result after its first day; title and pace may be changed by hand."""


def write_key_results(publication: Publication) -> tuple[set[UUID], set[UUID], set[UUID]]:
    """The ids of those that were made, changed and withdrawn."""
    made = [
        _new(publication, share) for share in publication.shares if share.owner not in publication.key_results
    ]
    insert_many(made)
    rows: list[tuple[Any, ...]] = []
    changes: list[KeyResultChange] = []
    for key_result, values in _differences(publication):
        rows.append((key_result.id, *(values[field] for field in FOLLOWED)))
        changes += _changes(publication, key_result, values)
    update_many(KeyResult, FOLLOWED, rows)
    insert_many(changes)
    withdrawn = {row[0] for row in rows if row[FOLLOWED.index("withdrawn_on") + 1] is not None}
    return {one.id for one in made}, {row[0] for row in rows} - withdrawn, withdrawn


def _new(publication: Publication, share: Share) -> KeyResult:
    top = publication.plan.key_result
    return KeyResult(
        id=publication.ids[share.owner],
        cycle_id=top.cycle_id,
        title=top.title,
        kind=top.kind,
        measure=top.measure,
        currency=top.currency,
        unit_label=top.unit_label,
        owner_person_id=share.owner if share.is_person else None,
        owner_unit_id=None if share.is_person else share.owner,
        quantum=publication.plan.quantum,
        first_target=share.amount,
        pace_rule=top.pace_rule,
        plan_id=publication.plan.id,
        **_values(publication, share),
    )


def _values(publication: Publication, share: Share) -> dict[str, Any]:
    """What a plan decides. Units count their own records; kept by hand, they add up their members."""
    top = publication.plan.key_result
    by_metric = top.metric_id is not None
    return {
        "target": share.amount,
        "stretch": share.stretch,
        "source": "metric" if by_metric else "check_in" if share.is_person else "sum",
        "metric_id": top.metric_id,
        "withdrawn_on": None,
    }


def _differences(publication: Publication) -> list[tuple[KeyResult, dict[str, Any]]]:
    """Key results that are there, with the values they are to have, where these differ."""
    wanted = {share.owner: _values(publication, share) for share in publication.shares}
    found = []
    for owner, key_result in publication.key_results.items():
        present = {field: getattr(key_result, field) for field in FOLLOWED}
        gone = {**present, "withdrawn_on": key_result.withdrawn_on or publication.run.effective}
        values = wanted.get(owner, gone)
        if values != present:
            found.append((key_result, values))
    return found


def _changes(
    publication: Publication, key_result: KeyResult, values: dict[str, Any]
) -> Sequence[KeyResultChange]:
    return [
        KeyResultChange(
            key_result_id=key_result.id,
            at=publication.at,
            person_id=publication.actor.person_id,
            field=field,
            before=as_written(getattr(key_result, field)),
            after=as_written(values[field]),
            reason=publication.why,
        )
        for field in FOLLOWED
        if getattr(key_result, field) != values[field]
    ]
