"""What a metric adds up to, and the attribute that a rule reads it from."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from throughline.core.periods import Period
from throughline.crm.metrics.definition import NoSuchMetricDate
from throughline.crm.models import Metric
from throughline.crm.services.define_metric import MetricTaken, define_metric
from throughline.kit.scope import company_scope
from throughline.org.models import AttributeValue
from throughline.progress.selectors.metric_values import by_quarter, of_people, of_units, quarter_name
from throughline.progress.services.write_metric_attribute import write_metric_attribute
from throughline.progress.tests.seller import AT, START, Seller, deal

Q3 = Period(date(2026, 7, 1), date(2026, 10, 1))


@pytest.fixture
def sold(seller: Seller) -> Seller:
    seller.bring([
        deal(1, "1001", "100.10", "2026-07-01"), deal(2, "1001", "0.05", "2026-09-30"),
        deal(3, "1003", "7", "2026-08-15"), deal(4, "1004", "9", "2026-10-01", product="MG"),
        deal(5, "1002", "0", "2026-09-01", "Lost"),
    ])  # fmt: skip
    return seller


def test_a_window_is_half_open_and_counts_people_and_units(sold: Seller):
    with company_scope(sold.company.id):
        people = of_people(sold.metrics["won"], Q3)
        units = of_units(sold.metrics["won"], Q3, [sold.units[code].id for code in ("hq", "e1", "west")])
    assert {one: (str(total.amount), total.count) for one, total in people.items()} == {
        sold.people["1001"].id: ("100.150000", 2), sold.people["1003"].id: ("7.000000", 1),
    }  # fmt: skip
    assert units[sold.units["hq"].id].amount == Decimal("107.15")
    assert units[sold.units["e1"].id].count == 2
    assert sold.units["west"].id not in units


def test_totals_by_quarter_are_of_everything_loaded_and_net_of_reversals(sold: Seller):
    sold.bring([deal(3, "1003", "8", "2026-08-15")], as_of=AT.replace(hour=17))
    with company_scope(sold.company.id):
        found = {name: (total.amount, total.count) for name, total in by_quarter(sold.metrics["won"]).items()}
    assert found == {"2026Q3": (Decimal("108.15"), 3), "2026Q4": (Decimal(9), 1)}


def test_a_fiscal_quarter_is_named_by_the_year_it_began_in():
    assert quarter_name(date(2027, 2, 1), 4) == "2026Q4"
    assert quarter_name(date(2026, 4, 1), 4) == "2026Q1"


def test_the_words_of_a_metric_choose_its_credits(sold: Seller):
    with company_scope(sold.company.id):
        metric = define_metric(
            actor=sold.actor(), at=AT, code="won_mg", name="MG", fact_kind="deal", date_kind="closed",
            where={"product_line": ["MG", "MG Special"]},
        )  # fmt: skip
        found = of_people(metric, Period(date(2026, 1, 1), date(2027, 1, 1)))
    assert list(found) == [sold.people["1004"].id]


def test_the_won_amount_becomes_a_dated_attribute_with_its_source(sold: Seller):
    with company_scope(sold.company.id):
        written = write_metric_attribute(
            actor=sold.actor(), at=AT, metric=sold.metrics["won"], attribute="won_q3", window=Q3,
            valid_from=START,
        )  # fmt: skip
        rows = {row.person_id: row for row in AttributeValue.objects.all()}
    assert written.changed == len(rows) == 2
    mine = rows[sold.people["1001"].id]
    assert (mine.number, mine.valid_from) == (Decimal("100.15"), START)
    assert mine.source == "won 2026-07-01 – 2026-09-30"


def test_the_others_get_zero_only_if_asked_for(sold: Seller):
    with company_scope(sold.company.id):
        written = write_metric_attribute(
            actor=sold.actor(), at=AT, metric=sold.metrics["won"], attribute="won_q3", window=Q3,
            valid_from=START, zero_for_others=True,
        )  # fmt: skip
    assert sorted(written.values.values()) == [0, 0, 0, 7, Decimal("100.15")]


def test_a_metric_is_not_redefined_under_key_results(sold: Seller):
    with company_scope(sold.company.id):
        again: dict[str, Any] = {
            "actor": sold.actor(),
            "at": AT,
            "code": "won",
            "name": "won",
            "fact_kind": "deal",
        }
        assert define_metric(**again, date_kind="closed") == Metric.objects.get(code="won")
        with pytest.raises(MetricTaken):
            define_metric(**again, date_kind="closed", value="count")
        with pytest.raises(NoSuchMetricDate):
            define_metric(**again, date_kind="paid")
