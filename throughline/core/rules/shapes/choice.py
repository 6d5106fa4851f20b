"""An object whose field `use` says which of several records it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from throughline.core.rules.shapes.record import Record
from throughline.core.rules.shapes.shape import Expected, joined, wrong

TAG = "use"


@dataclass(frozen=True)
class Choice:
    """Read as the record of its tag; the tag itself is not handed on."""

    records: Mapping[str, Record[Any]]

    def read(self, value: Any, at: str) -> Any:
        if not isinstance(value, Mapping):
            raise wrong(at, value, Expected("对象", "an object"))
        tag = value.get(TAG)
        if not isinstance(tag, str) or tag not in self.records:
            *others, last = self.records
            zh, en = f" {'、'.join(others)} 或 {last}", f"{', '.join(others)} or {last}"
            raise wrong(joined(at, TAG), tag, Expected(zh, en))
        rest = {name: one for name, one in value.items() if name != TAG}
        return self.records[tag].read(rest, at)

    def schema(self) -> dict[str, Any]:
        return {"oneOf": [_tagged(tag, record.schema()) for tag, record in self.records.items()]}


def _tagged(tag: str, schema: dict[str, Any]) -> dict[str, Any]:
    properties = {TAG: {"const": tag}, **schema["properties"]}
    return {**schema, "properties": properties, "required": [TAG, *schema.get("required", [])]}
