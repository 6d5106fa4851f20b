"""Every operation of the committed contract, with a body and an address that its schema allows."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CONTRACT = json.loads((Path(__file__).parents[3] / "contract" / "openapi.json").read_text())
NOBODY = "00000000-0000-7000-8000-000000000000"
SAMPLES = {"date": "2026-12-01", "date-time": "2026-11-23T02:00:00Z", "uuid": NOBODY}
PLAIN = {"string": "x", "integer": 1, "number": 1, "boolean": False, "null": None}


@dataclass(frozen=True)
class Operation:
    """One method of one address of the contract."""

    method: str
    path: str
    spec: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def is_upload(self) -> bool:
        return "multipart/form-data" in self.spec.get("requestBody", {}).get("content", {})

    def body(self, known: Mapping[str, Any]) -> Any:
        """What the schema of the body allows, with the ids that are known; None without a body."""
        content = self.spec.get("requestBody", {}).get("content", {}).get("application/json")
        return sample(content["schema"], known) if content else None

    def address(self, known: Mapping[str, Any], **other: str) -> str:
        """The address with each parameter of the path filled in."""
        path = self.path
        for parameter in self.parameters("path"):
            name = parameter["name"]
            path = path.replace(f"{{{name}}}", other.get(name, str(sample(parameter["schema"], known, name))))
        return path

    def query(self, known: Mapping[str, Any]) -> dict[str, Any]:
        """A value for each parameter that stands behind the question mark."""
        return {one["name"]: sample(one["schema"], known, one["name"]) for one in self.parameters("query")}

    def parameters(self, place: str) -> Iterator[Mapping[str, Any]]:
        return (one for one in self.spec.get("parameters", ()) if one["in"] == place)


OPERATIONS = [
    Operation(method.upper(), path, spec)
    for path, methods in CONTRACT["paths"].items()
    for method, spec in methods.items()
]


def sample(schema: Mapping[str, Any], known: Mapping[str, Any], name: str = "") -> Any:
    """A value that a schema allows; `known` gives those of fields by name."""
    if name in known:
        return known[name]
    if "$ref" in schema:
        schema = CONTRACT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        return sample(schema["anyOf"][0], known, name)
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("type") == "object":
        return {key: sample(part, known, key) for key, part in schema.get("properties", {}).items()}
    if schema.get("type") == "array":
        return [sample(schema["items"], known)]
    return SAMPLES.get(schema.get("format", "")) or PLAIN.get(schema.get("type", ""), schema.get("const"))
