"""JSON that is put together in columns is the JSON of each row."""

import json

import polars as pl

from throughline.cascade.json_columns import FEW, arrays, encoded, joined, objects, quoted

TEXTS = ["plain", "资深", 'the "best"', "back\\slash", "two\nlines", "", None]


def test_texts_are_quoted_whatever_they_hold():
    for texts in (TEXTS, TEXTS * FEW, ["plain", "资深", None] * FEW):
        found = quoted(pl.Series(texts, dtype=pl.String)).to_list()
        assert [None if text is None else json.loads(text) for text in found] == texts


def test_a_row_becomes_an_object_of_what_is_its_own_and_what_is_everybodys():
    found = objects({"own": quoted(pl.Series(TEXTS)), 'a "name"': encoded({"zh": "区域"})})
    assert [json.loads(text) for text in found] == [
        {"own": text, 'a "name"': {"zh": "区域"}} for text in TEXTS
    ]


def test_the_items_of_a_row_stand_in_order_and_what_is_missing_is_left_out():
    first, second = pl.Series(["1", None, None]), pl.Series(["2", "3", None], dtype=pl.String)
    found = arrays(joined([first, second])).to_list()
    assert [json.loads(text) for text in found] == [[1, 2], [3], []]
    assert arrays(pl.Series([None], dtype=pl.String)).to_list() == ["[]"]


def test_nobody_gives_nothing():
    nobody = pl.Series([], dtype=pl.String)
    assert objects({"own": quoted(nobody), "same": "1"}).to_list() == []
