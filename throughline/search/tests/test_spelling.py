"""A name is found by its characters, its pinyin and its initials, from any of its words on."""

import pytest

from throughline.search.spelling import LONGEST, MOST, matched, spellings, typed


def finds(text: str, name: str) -> bool:
    return any(word.startswith(typed(text)) for word in spellings(name))


@pytest.mark.parametrize(
    "text",
    [
        "陈",
        "陈思",
        "陈思远",
        "思远",
        "chensiyuan",
        "chen si",
        "Chen Si Yuan",
        "siyuan",
        "csy",
        "CSY",
        "ＣＳＹ",
    ],
)
def test_a_chinese_name_is_found_by_characters_pinyin_and_initials(text: str):
    assert finds(text, "陈思远")


@pytest.mark.parametrize("text", ["思陈", "yuansi", "cy", "李"])
def test_and_by_nothing_else(text: str):
    assert not finds(text, "陈思远")


@pytest.mark.parametrize("text", ["anna", "Anna Mü", "muller", "AM", "annamuller"])
def test_a_latin_name_is_found_by_any_of_its_words_without_accents(text: str):
    assert finds(text, "Anna Müller")


@pytest.mark.parametrize(("text", "name"), [("zeng", "曾国强"), ("shan", "单文"), ("qiu", "仇和")])
def test_a_surname_is_found_by_every_way_to_read_it(text: str, name: str):
    assert finds(text, name)


@pytest.mark.parametrize("text", ["华东", "东区", "hdq", "huadong", "2组", "er", "S1"])
def test_mixed_names_are_found_by_their_parts(text: str):
    assert finds(text, "华东区S1二组2组")


def test_codes_are_found_by_their_beginning():
    assert finds("s10", "S1024")
    assert finds("cn-e", "CN-EAST-01")


def test_what_begins_at_the_beginning_is_known():
    words = spellings("陈思远")
    assert (words["陈思远"], words["csy"], words["siyuan"]) == (0, 0, 1)


def test_words_are_bounded_however_long_the_name_is():
    words = spellings("关于进一步提高大客户满意度的若干措施" * 40)
    assert len(words) <= MOST
    assert max(len(word) for word in words) <= LONGEST


@pytest.mark.parametrize("name", ["", "  ", "—·—", "👍"])
def test_a_name_without_letters_is_found_by_nothing(name: str):
    assert spellings(name) == {}
    assert typed(name) == ""


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        ("陈思", "陈思远", "陈思"),
        ("siyuan", "陈思远", "思远"),
        ("chens", "陈思远", "陈思"),
        ("csy", "陈思远", "陈思远"),
        ("zg", "曾国强", "曾国"),
        ("muller", "Anna Müller", "Müller"),
        ("anna m", "Anna Müller", "Anna Müller"),
        ("hd", "华东 · 2组", "华东"),
        ("ｓ10", "S1024 号", "S1024"),
    ],
)
def test_what_was_typed_is_shown_in_the_name(text: str, name: str, shown: str):
    place = matched(name, text)
    assert place is not None
    assert name[slice(*place)] == shown


@pytest.mark.parametrize("text", ["", "li", "思陈"])
def test_what_does_not_match_is_shown_nowhere(text: str):
    assert matched("陈思远", text) is None
