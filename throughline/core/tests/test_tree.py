"""The org tree in level order, and everything that is no tree refused by name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.allocation import ONE, allocate
from throughline.core.tree import BLOCK, Tree
from throughline.core.tree_errors import (
    CycleInTree,
    DuplicateId,
    NotOneRoot,
    PersonWithMembers,
    UnitWithoutPeople,
)


def tree(*nodes: tuple[str, str | None]) -> Tree:
    """A tree of (id, parent's id); ids in lower case are people."""
    ids = [name for name, _ in nodes]
    parents = [-1 if parent is None else ids.index(parent) for _, parent in nodes]
    return Tree.build(ids, parents, [name.islower() for name in ids])


def in_order(built: Tree) -> list[str]:
    return [built.id_at(position) for position in range(len(built.ids))]


def test_nodes_stand_level_by_level_and_siblings_by_stable_id():
    built = tree(("z", "B"), ("C", None), ("b", "A"), ("B", "C"), ("a", "A"), ("A", "C"), ("m", "C"))
    assert in_order(built) == ["C", "A", "B", "m", "a", "b", "z"]
    assert [built.id_at(p) if p >= 0 else None for p in built.parent] == [None, "C", "C", "C", "A", "A", "B"]
    assert built.depth == 2


def test_chinese_ids_stand_in_the_order_of_their_code_points():
    assert in_order(Tree.build(["公司", "E2", "王", "李"], [-1, 0, 0, 0], [False, True, True, True])) == [
        "公司", "E2", "李", "王",
    ]  # fmt: skip


def test_a_unit_stands_before_a_person_of_the_same_id():
    built = Tree.build(["C", "7", "7", "8"], [-1, 0, 0, 2], [False, True, False, True])
    assert built.order.tolist() == [0, 2, 1, 3]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=30), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(choices, order):
    units = [f"U{number:02}" for number in range(len(choices) + 1)]
    nodes: list[tuple[str, str | None]] = [(units[0], None)]
    nodes += [
        (name, units[choice % at])
        for at, (name, choice) in enumerate(zip(units[1:], choices, strict=True), 1)
    ]
    nodes += [(f"p{unit}".lower(), unit) for unit in units]
    built = in_order(tree(*nodes))
    order.shuffle(nodes)
    assert in_order(tree(*nodes)) == built


def test_a_level_longer_than_a_block_is_shared_like_short_ones():
    offices, people = 3, BLOCK // 2 + 7
    ids = ["C", *(f"U{office}" for office in range(offices))]
    ids += [f"P{person:06}" for person in range(offices * people)]
    parents = [-1, 0, 0, 0, *(1 + person % offices for person in range(offices * people))]
    long = Tree.build(ids, parents, [False] * 4 + [True] * (offices * people))
    weights = [0] * 4 + [ONE + person for person in range(offices * people)]
    amounts = allocate(long, 10**9, weights).amounts
    assert len([block for block in long.blocks if block.depth == 2]) > 1
    for office in range(1, offices + 1):
        rows = [row for row, parent in enumerate(parents) if parent == office]
        alone = Tree.build(["U", *(ids[row] for row in rows)], [-1] + [0] * people, [False] + [True] * people)
        expected = allocate(alone, int(amounts[office]), [0, *(weights[row] for row in rows)]).amounts[1:]
        assert amounts[rows].tolist() == expected.tolist()


def test_a_cycle_is_written_out_from_its_smallest_id():
    with pytest.raises(CycleInTree) as refused:
        tree(("R", None), ("p", "R"), ("D", "B"), ("B", "C"), ("C", "D"), ("A", "B"))
    assert refused.value.params == {"node": "B", "path": "B → C → D → B"}
    assert "B → C → D → B" in refused.value.message("zh")


def test_a_tree_that_is_all_cycle_is_refused_as_a_cycle():
    with pytest.raises(CycleInTree, match="A → A"):
        tree(("A", "A"))


@pytest.mark.parametrize(
    ("nodes", "error", "node"),
    [
        ([("C", None), ("A", "C"), ("B", "A"), ("p", "C")], UnitWithoutPeople, "A"),
        ([("C", None)], UnitWithoutPeople, "C"),
        ([("C", None), ("p", "C"), ("q", "p")], PersonWithMembers, "p"),
        ([("C", None), ("p", "C"), ("p", "C")], DuplicateId, "p"),
    ],
)
def test_what_is_no_org_tree_is_refused_with_the_node_to_mend(nodes, error, node):
    with pytest.raises(error) as refused:
        tree(*nodes)
    assert refused.value.params["node"] == node
    assert node in refused.value.message("zh")
    assert node in refused.value.message("en")


def test_two_roots_are_refused_by_name_and_so_is_none():
    with pytest.raises(NotOneRoot, match="these are: A, C"):
        tree(("C", None), ("p", "C"), ("A", None))
    with pytest.raises(NotOneRoot):
        Tree.build([], [], [])
