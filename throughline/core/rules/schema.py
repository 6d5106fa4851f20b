"""The JSON Schema of a rule's body, from the same shapes that read it: for an editor, and for other programs.

What a schema cannot say is found by the server only: circles, ports and types, and the text of formulas.
"""

from typing import Any

from throughline.core.rules.graph_json import ID, MOST_NODES, NAME, PLACE, VERSION
from throughline.core.rules.kind import Kind
from throughline.core.rules.nodes import KINDS


def rule_schema() -> dict[str, Any]:
    """Draft 2020-12, plain JSON."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rule",
        "type": "object",
        "properties": {
            "version": {"const": VERSION},
            "nodes": {"type": "array", "maxItems": MOST_NODES, "items": {"$ref": "#/$defs/node"}},
        },
        "required": ["version", "nodes"],
        "additionalProperties": False,
        "$defs": {
            "node": {"oneOf": [{"$ref": f"#/$defs/{code}"} for code in KINDS]},
            **{code: _node(kind) for code, kind in KINDS.items()},
        },
    }


def _node(kind: Kind[Any]) -> dict[str, Any]:
    settings = kind.settings.schema()
    required = ["id", "kind", *(["settings"] if "required" in settings else [])]
    ids = {"type": "array", "items": ID.schema(), "maxItems": MOST_NODES}
    return {
        "title": kind.name.en,
        "type": "object",
        "properties": {
            "id": ID.schema(),
            "kind": {"const": kind.code},
            "name": NAME.schema(),
            "place": PLACE.schema(),
            "settings": settings,
            "inputs": {"type": "object", "additionalProperties": {"anyOf": [ID.schema(), ids]}},
        },
        "required": required,
        "additionalProperties": False,
    }
