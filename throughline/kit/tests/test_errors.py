"""Every error that a reader may see is told apart by its code and told in both languages."""

import re
from collections import Counter
from importlib import import_module
from pkgutil import walk_packages
from string import Formatter

import pytest

import throughline
from throughline.core.errors import ThroughlineError


def below(kind):
    return {kind} | {one for child in kind.__subclasses__() for one in below(child)}


def all_errors():
    """Every subclass in the program that has a sentence; bases have none and are never raised."""
    for module in walk_packages(throughline.__path__, "throughline."):
        if ".tests" not in module.name and ".migrations" not in module.name and "__main__" not in module.name:
            import_module(module.name)
    found = [kind for kind in below(ThroughlineError) if ".tests." not in kind.__module__]
    return sorted((kind for kind in found if hasattr(kind, "zh") or hasattr(kind, "en")), key=str)


def parameters(template):
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def in_one_language(names):
    """`expected_zh` and `expected_en` are one parameter, given in both languages."""
    return {re.sub(r"_(zh|en)$", "", name) for name in names}


ERRORS = all_errors()


def test_the_walk_finds_the_errors_of_every_layer():
    layers = {kind.__module__.split(".")[1] for kind in ERRORS}
    assert {"core", "kit", "access", "org", "goals", "cascade", "crm", "cli"} <= layers
    assert len(ERRORS) > 100


def test_no_two_errors_share_a_code():
    counted = Counter(kind.code for kind in ERRORS)
    assert {code: count for code, count in counted.items() if count > 1} == {}


def test_codes_are_words_in_small_letters():
    assert [kind.code for kind in ERRORS if not re.fullmatch(r"[a-z][a-z0-9_]*", kind.code)] == []


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_an_error_says_the_same_in_chinese_and_in_english(kind):
    assert in_one_language(parameters(kind.zh)) == in_one_language(parameters(kind.en))
    assert not [name for name in parameters(kind.zh) if name.endswith("_en")]
    assert not [name for name in parameters(kind.en) if name.endswith("_zh")]


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_an_error_is_a_whole_sentence_in_each_language(kind):
    assert re.search(r"[\u4e00-\u9fff]", kind.zh) and kind.zh.endswith("。")
    assert not re.search(r"[\u4e00-\u9fff]", kind.en) and kind.en.endswith(".")


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_an_error_has_a_status_of_a_refusal(kind):
    assert 400 <= kind.status < 600
