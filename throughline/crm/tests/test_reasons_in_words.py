"""Reasons name fields and matching in the reader's words, and keep the codes as parameters."""

from throughline.crm.mapping.field_words import FIELDS, MATCHES
from throughline.crm.mapping.reasons import DateMissing, NotOneValue, OwnerUnknown
from throughline.crm.mapping.schema import OWNER_MATCHES


def test_a_field_and_the_way_of_matching_are_called_what_people_call_them():
    missing = DateMissing(field="closed_on", column="close_date")
    assert missing.message("zh") == "这条记录计入业绩，但没有成交日期（列“close_date”）。请在源系统补上。"
    assert "has no close date (the column “close_date”)" in missing.message("en")
    assert missing.params["field"] == "closed_on"
    assert "（按工号匹配）" in OwnerUnknown(value="陈", match="number").message("zh")


def test_a_dimension_of_their_own_and_a_column_of_the_source_stay_as_they_are():
    assert "渠道" in DateMissing(field="渠道", column="c").message("zh")
    assert "amount[0]" in NotOneValue(field="amount").message("zh")


def test_every_way_of_matching_has_a_word():
    assert set(MATCHES) == set(OWNER_MATCHES)
    assert all(zh and en for zh, en in [*FIELDS.values(), *MATCHES.values()])
