"""Who is whose superior: the definition, case by case."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from throughline.kit.scope import company_scope
from throughline.org.models import Headship, Membership, Person, Unit, UnitPlacement
from throughline.org.selectors.stays import stays_above
from throughline.org.selectors.superiors import heads_of, superior_of, superior_of_unit_head
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
START, TODAY = date(2026, 1, 1), date(2026, 11, 23)


@pytest.fixture(autouse=True)
def inside():
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        yield


def unit(code, parent=None):
    path = (parent.path if parent else "/") + code + "/"
    made = Unit.objects.create(code=code, name=code, name_key=code, kind="team", parent=parent, path=path)
    UnitPlacement.objects.create(unit=made, parent=parent, valid_from=START)
    return made


def person(number, seat=None, since=START):
    made = Person.objects.create(number=number, name=number, name_key=number, unit=seat)
    if seat:
        Membership.objects.create(person=made, unit=seat, valid_from=since)
    return made


def lead(who, what, since=START, until=None):
    Headship.objects.create(person=who, unit=what, valid_from=since, valid_until=until)


@pytest.fixture
def tree():
    company = unit("C")
    region = unit("R", company)
    return company, region, unit("T", region)


def test_a_members_superior_is_the_head_of_their_unit(tree):
    _, _, team = tree
    member, head = person("1", team), person("2", team)
    lead(head, team)
    assert superior_of([member.id], TODAY) == {member.id: head.id}


def test_a_heads_superior_is_the_next_head_above_and_vacant_posts_are_climbed_over(tree):
    company, region, team = tree
    boss, head = person("1", company), person("2", team)
    lead(boss, company)
    lead(head, team)
    assert heads_of([company.id, region.id, team.id], TODAY) == {
        company.id: boss.id, region.id: None, team.id: head.id,
    }  # fmt: skip
    assert superior_of([head.id], TODAY) == {head.id: boss.id}


def test_a_member_of_a_unit_without_head_answers_to_the_next_head_above(tree):
    company, _, team = tree
    boss, member = person("1", company), person("2", team)
    lead(boss, company)
    assert superior_of([member.id], TODAY) == {member.id: boss.id}


def test_the_top_has_no_superior_and_neither_has_somebody_in_no_unit(tree):
    company, _, _ = tree
    boss, adrift = person("1", company), person("2")
    lead(boss, company)
    assert superior_of([boss.id, adrift.id], TODAY) == {boss.id: None, adrift.id: None}


def test_who_leads_a_region_and_one_of_its_teams_answers_to_the_head_above_the_region(tree):
    company, region, team = tree
    boss, both = person("1", company), person("2", team)
    lead(boss, company)
    lead(both, region)
    lead(both, team)
    assert superior_of([both.id], TODAY) == {both.id: boss.id}
    assert superior_of_unit_head([team.id], TODAY) == {team.id: boss.id}


def test_superiors_are_those_of_the_date_that_is_asked_for(tree):
    _, _, team = tree
    member, old, new = person("1", team), person("2", team), person("3", team)
    lead(old, team, until=date(2026, 6, 1))
    lead(new, team, since=date(2026, 6, 1))
    assert superior_of([member.id], date(2026, 5, 31)) == {member.id: old.id}
    assert superior_of([member.id], date(2026, 6, 1)) == {member.id: new.id}


def test_a_finding_on_a_vacant_unit_goes_up_to_the_first_head_above_or_to_nobody(tree):
    company, region, team = tree
    assert superior_of_unit_head([team.id], TODAY) == {team.id: None}
    boss = person("1", company)
    lead(boss, company)
    asked = [company.id, region.id, team.id]
    assert superior_of_unit_head(asked, TODAY) == {company.id: None, region.id: boss.id, team.id: boss.id}


def test_the_number_of_queries_does_not_grow_with_people(tree, django_assert_num_queries):
    _, region, team = tree
    people = [person(str(number), team).id for number in range(20)]
    lead(person("head", region), region)
    with django_assert_num_queries(3):
        assert len(superior_of(people, TODAY)) == 20
    with django_assert_num_queries(1):
        heads_of([region.id, team.id], TODAY)


def test_the_units_above_a_person_are_those_of_the_date(tree):
    company, region, team = tree
    other = unit("O", company)
    member = person("1", team)
    UnitPlacement.objects.filter(unit=team).update(valid_until=date(2026, 7, 1))
    UnitPlacement.objects.create(unit=team, parent=other, valid_from=date(2026, 7, 1))
    before, after, never = date(2026, 6, 30), date(2026, 7, 1), date(2025, 1, 1)
    stays = stays_above([member.id], first=never, last=after)

    def above(on: date) -> list[UUID]:
        return [stay.unit_id for stay in stays if stay.has(on)]

    assert above(before) == [team.id, region.id, company.id]
    assert above(after) == [team.id, other.id, company.id]
    assert above(never) == []


def test_the_company_stands_in_the_units_at_the_top_and_a_unit_in_itself(tree):
    company, region, team = tree
    stays = stays_above([], [team.id], tops=True, first=TODAY, last=TODAY)
    own = [stay.unit_id for stay in stays if stay.holder == team.id]
    assert own == [team.id, region.id, company.id]
    [top] = [stay for stay in stays if stay.holder != team.id]
    assert (top.holder, top.unit_id) == (company.company_id, company.id)
