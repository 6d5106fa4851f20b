"""A record becomes a fact, a credit, and the actual of its owner and of every unit above."""

from decimal import Decimal

from throughline.credits.models import CreditLine
from throughline.crm.models import Fact, InboxRecord
from throughline.kit.scope import company_scope
from throughline.progress.tests.seller import Seller, deal


def test_a_won_deal_counts_for_its_owner_and_every_unit_above(seller: Seller):
    seller.complete("deal")
    folded = seller.bring([deal(1, "1001", "1300", "2026-10-09"), deal(2, "1003", "200", "2026-10-12")])
    assert (folded.taken, folded.waiting, folded.credits) == (2, 0, 2)
    amount = Decimal("1500.000000")
    assert seller.actuals() == {
        "hq": amount, "east": amount, "e1": Decimal(1300), "1001": Decimal(1300), "e2": Decimal(200),
        "1003": Decimal(200),
    }  # fmt: skip
    assert seller.actuals("signed") == {}


def test_the_fact_keeps_what_the_record_said(seller: Seller):
    seller.bring([deal(1, "1001", "1,300.50", "2026/10/9")])
    with company_scope(seller.company.id):
        fact = Fact.objects.get()
        line = CreditLine.objects.get()
        record = InboxRecord.objects.get()
    assert (fact.external_id, fact.stage, fact.stage_label, fact.amount) == (
        "D1",
        "won",
        "Won",
        Decimal("1300.50"),
    )
    assert (fact.owner_id, fact.dimensions) == (seller.people["1001"].id, {"product_line": "GTX Pro"})
    assert (line.fact_id, line.person_id, line.on.isoformat()) == (fact.id, fact.owner_id, "2026-10-09")
    assert (line.amount, line.count, line.dimensions) == (fact.amount, 1, fact.dimensions)
    assert (record.state, fact.record_id) == ("done", record.id)


def test_open_lost_and_cancelled_deals_credit_nobody(seller: Seller):
    rows = [
        deal(1, "1001", "", "", "Engaging"), deal(2, "1001", "0", "2026-10-09", "Lost"),
        deal(3, "1001", "900", "2026-10-09", "Cancelled"),
    ]  # fmt: skip
    assert seller.bring(rows).credits == 0
    with company_scope(seller.company.id):
        assert Fact.objects.count() == 3


def test_pace_and_status_follow_at_the_records_moment(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "3200", "2026-10-09")])
    mine = seller.key_result("won", "1001")
    # 32 of the quarter's 66 weekdays are over: E = 6500 × 32/66, and 3200 is 0.8 points behind it or ahead.
    assert mine.evaluated_as_of is not None and mine.evaluated_as_of.isoformat() == "2026-11-15"
    assert mine.expected == Decimal("3151.515152")
    assert mine.attainment == Decimal("0.492307692")
    assert mine.status == "on_track"
