"""Every table behind the door is one that the permission table knows, and every endpoint goes through it."""

import ast
from pathlib import Path
from typing import get_args
from uuid import uuid4

import pytest
from django.apps import apps

import throughline
import throughline.config.api  # loads every endpoint, and the doors they use
from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.tenants.actor import RoleGrant

SOURCE = Path(throughline.__file__).parent
DOORS = {"visible_to", "require"}
BEHIND_THE_DOOR = {
    model: rows
    for model in apps.get_models()
    if isinstance(rows := getattr(model._default_manager, "none", lambda: None)(), VisibleQuerySet)
}


def kinds_of(door: type[VisibleQuerySet]) -> list[type[VisibleQuerySet]]:
    return [one for child in door.__subclasses__() for one in (child, *kinds_of(child))]


def names_called(tree: ast.AST) -> set[str]:
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}


def words_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_the_tables_that_people_look_into_stand_behind_the_door():
    names = {model.__name__ for model in BEHIND_THE_DOOR}
    assert {"Person", "KeyResult", "Allocation", "Fact", "CreditLine", "Alert"} <= names


@pytest.mark.parametrize("model", BEHIND_THE_DOOR, ids=lambda model: model.__name__)
def test_a_table_is_an_object_of_the_permission_table_and_its_owners_can_be_found(model):
    rows = BEHIND_THE_DOOR[model]
    assert rows.object_type in get_args(ObjectType)
    for field in filter(None, (rows.person_field, *rows.unit_path_fields)):
        model._default_manager.filter(**{f"{field}__isnull": False})  # a FieldError where it leads nowhere


def test_every_object_of_the_permission_table_is_asked_about_somewhere():
    doors = {door.object_type for door in kinds_of(VisibleQuerySet)}
    asking = [*SOURCE.glob("*/services/*.py"), *SOURCE.glob("*/selectors/*.py")]
    required = {word for path in asking if "require(" in path.read_text("utf-8") for word in words_in(path)}
    assert set(get_args(ObjectType)) - doors - required == set()


def test_an_endpoint_reads_no_rows_but_through_the_door():
    files = [*SOURCE.glob("*/api.py"), *SOURCE.glob("*/api/*.py")]
    functions = [
        (f"{path.parent.name}/{path.name}:{node.name}", node)
        for path in files
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    reading = {
        name: names_called(node)
        for name, node in functions
        if any(isinstance(part, ast.Attribute) and part.attr == "objects" for part in ast.walk(node))
    }
    assert reading
    assert [name for name, called in reading.items() if not called & DOORS] == []


def test_a_role_for_a_unit_must_know_its_path():
    with pytest.raises(AssertionError, match="path"):
        RoleGrant("unit_head", uuid4())
