"""Alignments form a network without loops."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.network import AlignmentLoop, ancestors, check_alignments, order_bottom_up


def test_a_node_may_serve_several_parents_and_comes_before_all_of_them():
    order = order_bottom_up(
        [("kr1", "office"), ("kr1", "region"), ("office", "company"), ("region", "company")]
    )
    assert order[0] == "kr1"
    assert order[-1] == "company"


def test_a_loop_is_named_from_child_to_parent():
    links = [("a", "b"), ("b", "c"), ("c", "a"), ("x", "a")]
    with pytest.raises(AlignmentLoop) as refused:
        check_alignments(links, {"a": "华东", "b": "上海", "c": "一组"})
    nodes = refused.value.params["nodes"]
    assert set(pairwise(nodes)) == {("a", "b"), ("b", "c"), ("c", "a")}
    called = dict(zip("abc", ["华东", "上海", "一组"], strict=True))
    assert " → ".join(called[node] for node in nodes) in refused.value.message("zh")


def test_a_link_to_itself_is_a_loop():
    with pytest.raises(AlignmentLoop, match="a → a"):
        check_alignments([("a", "a")])


def test_a_very_long_chain_is_no_trouble():
    assert order_bottom_up([(n, n + 1) for n in range(20_000)])[-1] == 20_000


def test_ancestors_are_found_along_every_path_once():
    links = [("kr", "left"), ("kr", "right"), ("left", "top"), ("right", "top"), ("other", "top")]
    assert ancestors(links, "kr") == {"left", "right", "top"}
    assert ancestors(links, "top") == set()


@settings(max_examples=80, deadline=None)
@given(pairs=st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=40))
def test_links_that_only_go_up_never_loop_and_one_link_back_always_does(pairs):
    upward = [(low, high) for low, high in map(sorted, pairs) if low < high]
    order = order_bottom_up(upward)
    assert all(order.index(child) < order.index(parent) for child, parent in upward)
    for low, high in upward[:1]:
        with pytest.raises(AlignmentLoop):
            check_alignments([*upward, (high, low)])
