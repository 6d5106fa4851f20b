"""The days that the fold moved one by one are those that the whole ledger adds up to."""

import random
from datetime import date, timedelta

import pytest

from throughline.kit.scope import company_scope
from throughline.org.models import Membership, UnitPlacement
from throughline.progress.models import DailyActual
from throughline.progress.services.rebuild_days import rebuild_days
from throughline.progress.tests.seller import AT, PEOPLE, START, Seller, deal


def days(seller: Seller) -> dict[tuple[str, str, date], str]:
    names = {kr.id: key for key, kr in seller.key_results.items()}
    with company_scope(seller.company.id):
        rows = DailyActual.objects.values_list("key_result_id", "on", "amount")
        return {(*names[one], on): str(amount) for one, on, amount in rows if amount}


def rearrange(seller: Seller, chance: random.Random) -> None:
    """Before any record: two people move, and a team moves to the other office."""
    with company_scope(seller.company.id):
        for number in chance.sample(sorted(PEOPLE), 2):
            moved = START + timedelta(days=chance.randrange(1, 80))
            person = seller.people[number]
            Membership.objects.filter(person=person).update(valid_until=moved)
            unit = seller.units[chance.choice(["e1", "e2", "w1", "west"])]
            Membership.objects.create(person=person, unit=unit, valid_from=moved)
        moved = START + timedelta(days=chance.randrange(1, 80))
        UnitPlacement.objects.filter(unit=seller.units["e2"]).update(valid_until=moved)
        UnitPlacement.objects.create(unit=seller.units["e2"], parent=seller.units["west"], valid_from=moved)


def some_rows(chance: random.Random) -> list[dict[str, str]]:
    rows = []
    for number in chance.sample(range(12), chance.randrange(1, 9)):
        day = date(2026, 9, 25) + timedelta(days=chance.randrange(110))
        stage = chance.choice(["Won", "Won", "Won", "Lost", "Engaging", "Cancelled"])
        amount = f"{chance.randrange(1, 100000) / 100:.2f}"
        rows.append(deal(number, chance.choice(sorted(PEOPLE)), amount, day.isoformat(), stage))
    return rows


@pytest.mark.parametrize("seed", range(6))
def test_moved_day_by_day_equals_rebuilt_from_the_ledger(seller: Seller, seed: int):
    chance = random.Random(seed)
    rearrange(seller, chance)
    seller.complete("deal")
    for n in range(8):
        seller.bring(some_rows(chance), as_of=AT + timedelta(hours=n))
    moved = days(seller)
    assert len(moved) > 10
    with company_scope(seller.company.id):
        rebuild_days([kr.id for kr in seller.key_results.values()])
    assert days(seller) == moved
