"""A drawing that can be read: no two nodes in one place, and every line goes from left to right."""

from random import Random
from typing import Any

from throughline.core.rules.graph_json import nodes_from_json
from throughline.core.rules.layout import COLUMN, ROW, places, with_places
from throughline.core.tests.graphs import attribute, body, node


def place_of(written: dict[str, Any]) -> dict[str, tuple[int, int]]:
    return {one["id"]: (one["place"]["x"], one["place"]["y"]) for one in written["nodes"]}


def test_what_is_read_stands_to_the_left_and_next_to_its_reader():
    table = node("level", "table", {"value": "job"}, table={"a": "1"})
    product = node("weight", "product", {"factors": ["level", "won"]})
    found = place_of(with_places(body(attribute("job"), attribute("won"), table, product)))
    assert found == {
        "job": (0, 0), "level": (COLUMN, 0), "won": (COLUMN, ROW), "weight": (2 * COLUMN, ROW // 2),
        "split": (3 * COLUMN, ROW // 2),
    }  # fmt: skip


def test_nodes_that_have_a_place_keep_it_and_the_others_stand_below():
    given = {**attribute("won"), "place": {"x": 7, "y": 1000}}
    found = place_of(with_places(body(given, node("c", "constant", value="1"))))
    assert found["won"] == (7, 1000)
    assert min(found["c"][1], found["split"][1]) >= 1000 + ROW
    whole = with_places(body(given))
    assert with_places(whole) == whole


def test_nodes_in_a_circle_and_without_a_split_have_places_too():
    circle = [node("a", "product", {"factors": ["b"]}), node("b", "product", {"factors": ["a"]})]
    written = {"version": 2, "nodes": [*circle, attribute("won")]}
    assert len(set(place_of(with_places(written)).values())) == 3


def test_lines_from_nowhere_and_nodes_that_are_none_disturb_nobody():
    lost = node("lost", "product", {"factors": ["nowhere", "won"]})
    odd = [7, {"id": ["x"]}, {"id": {}}, {"kind": "product"}]
    placed = with_places({"version": 2, "nodes": [attribute("won"), lost, *odd]})["nodes"]
    assert placed[2:] == odd
    assert placed[0]["place"]["x"] < placed[1]["place"]["x"]
    assert with_places({"version": 2, "nodes": 7}) == {"version": 2, "nodes": 7}


def test_no_two_nodes_of_a_random_graph_stand_in_one_place():
    random = Random(7)
    for _ in range(200):
        nodes = [attribute("won")]
        for number in range(random.randint(1, 25)):
            earlier = [one["id"] for one in nodes]
            chosen = random.sample(earlier, min(len(earlier), random.randint(0, 4)))
            nodes.append(node(f"n{number}", "product", {"factors": chosen}))
        read, _ = nodes_from_json(body(*nodes))
        found = places(read)
        assert found.keys() == read.keys()
        assert len({(place["x"], place["y"]) for place in found.values()}) == len(read)
        for one in read.values():
            assert all(found[before]["x"] < found[one.id]["x"] for before in one.connected)
