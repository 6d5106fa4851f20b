"""What the columns of a source probably mean."""

from typing import Any

import pytest

from throughline.crm.guessing.columns import columns_in
from throughline.crm.guessing.dates import guessed_format
from throughline.crm.guessing.propose import proposed_mapping
from throughline.crm.mapping.parse import parse_object

CHINESE: list[dict[str, Any]] = [
    {"商机编号": "D1", "商机名称": "大单", "客户名称": "甲厂", "负责人工号": "1001", "销售阶段": "赢单",
     "商机金额": "120.50", "币种": "CNY", "赢率": "80%", "预计签约日期": "2026年10月8日",
     "结单日期": "2026-10-09", "产品线": "温度", "最后修改时间": "1795427308000"},
]  # fmt: skip
NESTED: list[dict[str, Any]] = [
    {"id": "7", "properties": {"dealname": "Big", "dealstage": "closedwon", "amount": 12.5,
     "closedate": "2026-11-02T00:00:00Z", "hubspot_owner_id": "55", "hs_lastmodifieddate": "x"},
     "team": [{"user": "a"}, {"user": "b"}]},
]  # fmt: skip


def proposed(records: list[dict[str, Any]], **stages: Any) -> dict[str, Any]:
    return proposed_mapping("deal", columns_in(records), stages, "CNY")


def test_a_chinese_export_is_mapped_whole():
    body = proposed(CHINESE, 销售阶段=["赢单", "初步接触", "输单", "预计签约"])
    assert body["stage"]["words"] == {"赢单": "won", "初步接触": "open", "输单": "lost", "预计签约": "open"}
    assert (body["closed_on"], body["expected_on"]["format"]) == ("结单日期", "%Y年%m月%d日")
    assert body["modified_at"] == {"column": "最后修改时间", "format": "epoch_ms"}
    assert (body["owner"]["column"], body["account"], body["currency"]) == (
        "负责人工号", "客户名称", {"column": "币种"},
    )  # fmt: skip
    parse_object("deal", body)


def test_fields_inside_objects_are_found_by_their_last_step():
    body = proposed(NESTED)
    assert body["external_id"] == "id"
    assert body["amount"] == "properties.amount"
    assert (body["owner"]["column"], body["closed_on"]) == (
        "properties.hubspot_owner_id", "properties.closedate",
    )  # fmt: skip
    parse_object("deal", body)


def test_columns_are_told_by_their_paths_with_samples():
    found = {column.column: column for column in columns_in([*NESTED, {"id": "8", "note": "长" * 500}])}
    assert found["id"].samples == ["7", "8"]
    assert (found["id"].filled, found["properties.amount"].filled) == (2, 1)
    assert found["team"].is_list and found["team[0].user"].samples == ["a"]
    assert len(found["note"].samples[0]) == 80


@pytest.mark.parametrize(
    ("texts", "layout"),
    [
        (["2026-10-01"], None), (["2026-10-01T08:00:00Z"], None), (["20261001"], "%Y%m%d"),
        (["1795427308"], "epoch"), (["25/12/2026", "1/2/2026"], "%d/%m/%Y"), (["12/25/2026"], "%m/%d/%Y"),
        (["1/2/2026"], None), (["2026/10/1 9:30"], "%Y/%m/%d %H:%M"), (["soon"], None), ([], None),
    ],
)  # fmt: skip
def test_a_date_format_is_found_where_it_is_sure(texts: list[str], layout: str | None):
    assert guessed_format(texts) == layout
