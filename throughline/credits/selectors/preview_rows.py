"""Each record of a preview with what it would become, its credits, or why it would wait."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from throughline.core.errors import Language
from throughline.credits.preview_schemas import Became, PreviewCredit, PreviewFact, PreviewReason, PreviewRow
from throughline.credits.shares import payable_shares
from throughline.crm.mapping.mapped import MappedFact
from throughline.crm.mapping.reasons import RecordWaits
from throughline.crm.mapping.schema import FactMapping, ObjectMapping
from throughline.crm.models import Connector
from throughline.crm.services.add_account_words import add_account_words
from throughline.crm.services.read_batch import read_batch, reader_of
from throughline.crm.services.take_batch import Taken
from throughline.org.models import Person
from throughline.tenants.models import Company

MOST_ROWS = 60
FIELD_OF: Mapping[str, str] = {
    "stage_unknown": "stage", "owner_unknown": "owner", "owner_ambiguous": "owner", "owner_missing": "owner",
    "id_missing": "external_id", "amount_missing": "amount", "other_currency": "currency",
    "rate_missing": "currency", "part_missing": "participants", "part_below_zero": "participants",
    "participants_unreadable": "participants",
}  # fmt: skip
"""The field of ours that a reason is about, where the reason does not name it."""


def preview_rows(
    company: Company,
    source: Connector,
    taken: Sequence[Taken],
    mapping: ObjectMapping,
    language: Language,
) -> list[PreviewRow]:
    """In the order of the records, the first of them; what waits comes first."""
    if not taken:
        return []
    key = (source.id, taken[0].object_kind)
    batch = read_batch(
        company=company, taken=taken, readers={key: reader_of(mapping, company, source.time_zone)}
    )
    facts = {fact.record_id: fact for fact in batch.facts.get(key, ())}
    if isinstance(mapping, FactMapping):
        add_account_words(connector_id=source.id, mapping=mapping, facts=list(facts.values()))
    names = _names(facts.values())
    accounts = {account.record_id for account in batch.accounts.get(key, ())}
    rows = []
    for record in taken:
        if (reason := batch.waiting.get(record.id)) is not None:
            rows.append(_bare(record.external_id, "waits", _reason(reason, language)))
        elif (fact := facts.get(record.id)) is not None:
            rows.append(_became(fact, names))
        else:
            rows.append(_bare(record.external_id, "account" if record.id in accounts else "older"))
    return sorted(rows, key=lambda row: row.became != "waits")[:MOST_ROWS]


def _bare(external_id: str, became: Became, reason: PreviewReason | None = None) -> PreviewRow:
    return PreviewRow(external_id=external_id, became=became, fact=None, credits=[], reason=reason)


def _became(fact: MappedFact, names: Mapping[UUID, str]) -> PreviewRow:
    credits = credits_of(fact, names)
    return PreviewRow(
        external_id=fact.external_id,
        became="deleted" if fact.deleted else "counts" if credits else "kept",
        fact=None if fact.deleted else _fact(fact, names),
        credits=credits,
        reason=None,
    )


def credits_of(fact: MappedFact, names: Mapping[UUID, str]) -> list[PreviewCredit]:
    """As the ledger would have them."""
    return [
        PreviewCredit(
            person_id=who, person=names.get(who) if who else None, date_kind=kind, on=on, amount=share
        )
        for kind, on, amount in fact.credits
        for who, share in payable_shares(amount, fact.participants, fact=fact.external_id).items()
    ]


def _fact(fact: MappedFact, names: Mapping[UUID, str]) -> PreviewFact:
    before = fact.converted
    return PreviewFact(
        name=fact.name,
        account=fact.account,
        owner=names.get(fact.owner_id) if fact.owner_id else None,
        stage=fact.stage,
        stage_label=fact.stage_label,
        amount=fact.amount,
        currency=fact.currency,
        amount_with_tax=fact.with_tax,
        amount_without_tax=fact.without_tax,
        amount_original=before.amount if before else None,
        currency_original=before.currency if before else None,
        rate=before.rate if before else None,
        dates=fact.dates,
        dimensions=fact.dimensions,
    )


def _reason(reason: RecordWaits, language: Language) -> PreviewReason:
    given = reason.params.get("field")
    return PreviewReason(
        code=reason.code,
        message=reason.message(language),
        field=FIELD_OF.get(reason.code) or (str(given) if given else None),
    )


def _names(facts: Iterable[MappedFact]) -> dict[UUID, str]:
    """Everybody whom the facts name, in one query."""
    ids = {who for fact in facts for who in (fact.owner_id, *fact.participants) if who is not None}
    return dict(Person.objects.filter(id__in=ids).values_list("id", "name"))
