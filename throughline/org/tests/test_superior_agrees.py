"""The import works out superiors from plain mappings, the selectors from rows: on random trees they agree."""

from datetime import date
from random import Random

import pytest

from throughline.kit.scope import company_scope
from throughline.org.importing.org_now import last_value
from throughline.org.importing.plan_heads import superior_by_tree
from throughline.org.selectors.org_now import org_now
from throughline.org.selectors.superiors import superior_of
from throughline.org.tests.company import TODAY, Org, make_company
from throughline.org.tree import loops

pytestmark = pytest.mark.django_db
SINCE = date(2026, 1, 1)


@pytest.mark.parametrize("seed", range(5))
def test_both_ways_give_the_same_superiors(seed):
    chance = Random(seed)
    company = make_company()
    with company_scope(company.id):
        org = Org(company)
        org.unit("0")
        for number in range(1, 12):
            org.unit(str(number), str(chance.randrange(number)))
        for number in range(20):
            org.person(f"p{number}", chance.choice([*org.units, None]))
        for unit in chance.sample(sorted(org.units), 8):
            org.head(unit, f"p{chance.randrange(20)}", on=SINCE)
        numbers = {person.id: number for number, person in org.people.items()}
        given = superior_of(list(numbers), TODAY)
        now = org_now()
    head_of = {unit: last_value(spans) for unit, spans in now.heads.items()}
    parents = {unit: last_value(spans) for unit, spans in now.placements.items()}
    for person_id, number in numbers.items():
        led = [unit for unit, head in head_of.items() if head == number]
        seat = last_value(now.seats.get(number, ()))
        expected = superior_by_tree(number, seat, led, parents, head_of)
        superior = given[person_id]
        assert (numbers[superior] if superior else None) == expected, number


def test_every_loop_is_found_once_and_trees_have_none():
    assert loops({"a": None, "b": "a", "c": "b"}) == []
    assert loops({"a": "b", "b": "a", "c": "b", "d": "d", "e": None}) == [["a", "b"], ["d"]]
