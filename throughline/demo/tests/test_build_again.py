"""Made twice, the demo company is the same; made in the first days of a quarter, it says that it is early."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import transaction

from throughline.alerts.models import Alert, Reaction
from throughline.cascade.models import Allocation
from throughline.credits.models import CreditLine
from throughline.crm.models import Fact
from throughline.demo.build import build_demo
from throughline.goals.models import CheckIn, KeyResult
from throughline.kit.scope import company_scope
from throughline.org.models import AttributeValue, Person

EARLY = datetime(2026, 10, 9, 1, 30, tzinfo=UTC)

FIELDS: dict[Any, tuple[str, ...]] = {
    Person: ("number", "name", "email", "hired_on", "unit__code"),
    AttributeValue: ("attribute__code", "unit__code", "person__number", "number", "text", "valid_from"),
    Allocation: ("key_result__title", "owner_unit__code", "owner_person__number", "amount", "weight"),
    KeyResult: (
        "title", "owner_unit__code", "owner_person__number", "target", "actual", "lag_points", "status",
        "confidence",
    ),
    Fact: ("external_id", "name", "account_name", "owner__number", "stage_label", "amount", "expected_on"),
    CreditLine: ("fact__external_id", "date_kind", "on", "amount"),
    CheckIn: ("person__number", "key_result__title", "at", "value", "confidence", "note"),
    Reaction: ("alert__key_result__title", "person__number", "at", "kind", "text"),
    Alert: ("key_result__title", "key_result__owner_person__number", "opened_at", "lag_points", "closed_at"),
}  # fmt: skip


def told() -> dict[str, list[tuple[str, ...]]]:
    """Every business field of every row, in an order of its own; ids left out."""
    return {
        model.__name__: sorted(tuple(map(str, row)) for row in model.objects.values_list(*fields))
        for model, fields in FIELDS.items()
    }


def build_and_take_back() -> dict[str, list[tuple[str, ...]]]:
    with transaction.atomic():
        company = build_demo(at=EARLY)
        with company_scope(company.id):
            rows = told()
        transaction.set_rollback(True)
    return rows


@pytest.mark.django_db
def test_the_same_seed_and_moment_make_the_same_company_and_early_is_too_early() -> None:
    first = build_and_take_back()
    assert build_and_take_back() == first
    statuses = {row[6] for row in first["KeyResult"] if row[0] in {"新企业客户签约额", "客户拜访"}}
    assert statuses == {"too_early"}
    assert {row[0] for row in first["Alert"]} <= {"None"}, "a deal may stand still before anybody lags"
    assert len(first["Fact"]) > 15_000
