"""Pace rules are kept as plain JSON; what cannot be meant is refused by name."""

import json
from fractions import Fraction

import pytest

from throughline.core.pace import Milestones, Seasonal, rule_from_json, rule_to_json
from throughline.core.pace.rule import SharesDoNotAddToOne
from throughline.core.pace.rule_json import BadPaceField, UnknownPaceKind
from throughline.core.periods import EmptyPeriod

MONTHS = [("2026-10-01", "2026-11-01"), ("2026-11-01", "2026-12-01"), ("2026-12-01", "2027-01-01")]


def season(*shares: object) -> dict[str, object]:
    months = zip(MONTHS, shares, strict=True)
    parts = [{"from": start, "until": until, "share": part} for (start, until), part in months]
    return {"kind": "seasonal", "parts": parts}


def test_thirds_written_as_fractions_add_to_exactly_one():
    rule = rule_from_json(season("1/3", "1/3", "1/3"))
    assert isinstance(rule, Seasonal)
    assert [part.share for part in rule.parts] == [Fraction(1, 3)] * 3


def test_thirds_written_as_rounded_decimals_do_not():
    with pytest.raises(SharesDoNotAddToOne, match=r"0\.9999;"):
        rule_from_json(season("0.3333", "0.3333", "0.3333"))


def test_json_goes_round_without_a_change():
    written = season("0.2", "0.3", "0.5")
    assert rule_to_json(rule_from_json(json.loads(json.dumps(written)))) == written


def test_milestones_are_kept_in_the_order_of_their_dates():
    steps = [{"date": "2026-12-01", "share": "0.75"}, {"date": "2026-11-01", "share": "0.25"}]
    rule = rule_from_json({"kind": "milestones", "steps": steps})
    assert isinstance(rule, Milestones)
    assert [step.due.month for step in rule.steps] == [11, 12]


@pytest.mark.parametrize("kind", ["weekly", None, 3])
def test_an_unknown_kind_is_refused_with_the_kinds_there_are(kind):
    with pytest.raises(UnknownPaceKind, match="working_days"):
        rule_from_json({"kind": kind})


@pytest.mark.parametrize("share", [0.4, None, "1e999999999", "half", "1/0", "", "０.4", "nan"])
def test_a_share_that_is_no_exact_number_is_refused(share):
    with pytest.raises(BadPaceField, match="share"):
        rule_from_json(season(share, "0.3", "0.3"))


@pytest.mark.parametrize("parts", [None, {}, "x", [1]])
def test_parts_that_are_no_list_of_objects_are_refused(parts):
    with pytest.raises(BadPaceField, match="parts"):
        rule_from_json({"kind": "seasonal", "parts": parts})


@pytest.mark.parametrize("day", ["2026-13-01", None, 5, "soon"])
def test_a_date_that_is_none_is_refused(day):
    with pytest.raises(BadPaceField, match="date"):
        rule_from_json({"kind": "milestones", "steps": [{"date": day, "share": "1"}]})


def test_a_part_that_ends_before_it_starts_is_refused():
    part = {"from": "2026-11-01", "until": "2026-10-01", "share": "1"}
    with pytest.raises(EmptyPeriod):
        rule_from_json({"kind": "seasonal", "parts": [part]})
