"""The story by itself: the same every time, of the right size, and alive on any day."""

from collections import Counter
from datetime import date, timedelta

import pytest

from throughline.core.rules import rule_from_json
from throughline.crm.mapping.parse import parse_mapping
from throughline.demo.story import records
from throughline.demo.story.cast import HERO, LOCKS
from throughline.demo.story.check_ins import reports
from throughline.demo.story.mapping import MAPPING
from throughline.demo.story.rule import TARGET, signed_rule, visits_rule
from throughline.demo.story.units import REGIONS, units
from throughline.demo.story.whole import Story, tell

TODAY = date(2026, 11, 23)
SEED = 20261123


@pytest.fixture(scope="module")
def story() -> Story:
    return tell(SEED, TODAY)


def signed_by_person(story: Story) -> Counter[str]:
    signed: Counter[str] = Counter()
    for deal in story.deals:
        if deal.counts and story.days.quarter.start <= deal.closed_on <= story.days.today:
            signed[deal.owner] += deal.amount
    return signed


def lags(story: Story) -> dict[str, float]:
    signed, pace = signed_by_person(story), float(story.days.pace)
    return {
        person.name: 100 * (pace - signed[person.number] / story.targets[person.number])
        for person in story.sellers
    }


def test_the_same_seed_and_day_tell_the_same_story(story: Story) -> None:
    again = tell(SEED, TODAY)
    assert again == story
    assert reports(again) == reports(story)


def test_another_seed_tells_another_story(story: Story) -> None:
    other = tell(SEED + 1, TODAY)
    assert [person.name for person in other.people] != [person.name for person in story.people]
    assert sum(signed_by_person(other).values()) != sum(signed_by_person(story).values())


def test_two_hundred_people_sell_in_six_regions(story: Story) -> None:
    assert len(story.sellers) == 200
    assert [region.name[:2] for region in REGIONS] == ["华东", "华南", "华北", "华中", "西南", "东北"]
    offices = {office.code: office.people for region in REGIONS for office in region.offices}
    assert Counter(person.unit for person in story.sellers) == offices


def test_every_unit_but_headquarters_has_one_head(story: Story) -> None:
    led = [person.leads for person in story.people if person.leads]
    assert sorted(led) == sorted(unit.code for unit in units() if unit.code != "HQ")


def test_names_and_numbers_are_unique(story: Story) -> None:
    assert len({person.name for person in story.people}) == len(story.people)
    assert len({person.number for person in story.people}) == len(story.people)
    assert len({deal.number for deal in story.deals}) == len(story.deals)
    assert len({visit.number for visit in story.visits}) == len(story.visits)


def test_somebody_was_hired_in_each_of_the_last_months(story: Story) -> None:
    start = story.days.quarter.start
    waiting = [(start - person.hired_on).days // 31 for person in story.sellers]
    assert {0, 1, 2, 3, 4, 5} <= set(waiting)
    assert all(person.hired_on < story.days.published_on for person in story.sellers)


def test_nobody_sells_before_they_were_hired(story: Story) -> None:
    hired = {person.number: person.hired_on for person in story.people}
    assert all(deal.closed_on >= hired[deal.owner] for deal in story.deals)
    assert all(visit.on >= hired[visit.owner] for visit in story.visits)


def test_four_quarters_lie_behind(story: Story) -> None:
    for quarter in story.days.past:
        won = [deal for deal in story.deals if deal.won and deal.closed_on in quarter]
        assert len(won) > 1_000
        assert any(not deal.won and deal.closed_on in quarter for deal in story.deals)


def test_the_company_is_a_little_behind_and_people_are_on_both_sides(story: Story) -> None:
    attained = sum(signed_by_person(story).values()) / float(TARGET)
    assert float(story.days.pace) == pytest.approx(33 / 62)
    assert 0.45 < attained < 0.55
    sides = Counter(
        "ahead" if lag < -5 else "on track" if lag <= 5 else "watch" if lag <= 15 else "behind"
        for lag in lags(story).values()
    )
    assert min(sides.values()) >= 25, sides


def test_the_hero_is_behind_and_the_next_deal_would_close_the_gap(story: Story) -> None:
    hero = next(person for person in story.sellers if person.name == HERO)
    lag = lags(story)[HERO]
    assert 15 < lag < 18
    stages = [deal.stage_on(TODAY) for deal in story.deals if deal.owner == hero.number]
    assert [stage for stage in stages if stage and stage[0] == "商务谈判"]
    open_deals = [
        deal for deal in story.deals if deal.owner == hero.number and deal.opened_on <= TODAY < deal.closed_on
    ]
    assert len(open_deals) == 5
    assert min(open_deals, key=lambda deal: deal.expected_on).amount > lag / 100 * story.targets[hero.number]


@pytest.mark.parametrize(
    "today", [date(2026, 10, 1), date(2027, 1, 4), date(2027, 2, 14), date(2027, 6, 30), date(2028, 2, 29)]
)
def test_it_is_alive_on_any_day(today: date) -> None:
    story = tell(SEED, today)
    assert today in story.days.quarter
    assert len(list(records.deal_rows(story, date.min, today))) > 5_000
    assert sum(deal.opened_on <= today < deal.closed_on for deal in story.deals) > 300
    if story.days.pace > 0.3:
        assert 15 < lags(story)[HERO] < 18
        assert reports(story)


def test_records_tell_nothing_of_tomorrow(story: Story) -> None:
    rows = [
        *records.deal_rows(story, date.min, TODAY),
        *records.contract_rows(story, date.min, TODAY),
        *records.visit_rows(story, date.min, TODAY),
    ]
    assert max(row[-1][:10] for row in rows) <= TODAY.isoformat()
    tomorrow = (TODAY + timedelta(days=1)).isoformat()
    assert not [row for row in records.contract_rows(story, date.min, TODAY) if row[-2] >= tomorrow]


def test_exports_of_what_changed_add_up_to_an_export_of_everything(story: Story) -> None:
    eve, between = story.days.published_on, date(2026, 10, 30)
    latest: dict[str, records.Row] = {}
    for after, until in ((date.min, eve), (eve, between), (between, TODAY)):
        latest |= {row[0]: row for row in records.deal_rows(story, after, until)}
    assert latest == {row[0]: row for row in records.deal_rows(story, date.min, TODAY)}


def test_the_rules_and_the_mapping_are_valid(story: Story) -> None:
    assert rule_from_json(signed_rule()).attributes("person")
    assert rule_from_json(visits_rule()).attributes("person")
    mapping = parse_mapping(MAPPING)
    columns = {
        "deal": records.DEAL_COLUMNS,
        "contract": records.CONTRACT_COLUMNS,
        "visit": records.VISIT_COLUMNS,
    }
    assert set(mapping) == set(columns)
    for kind, one in mapping.items():
        assert one.external_id in columns[kind]


def test_those_whose_amount_is_locked_exist(story: Story) -> None:
    names = {person.name for person in story.sellers}
    assert {lock.name for lock in LOCKS} <= names
