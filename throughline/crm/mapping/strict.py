"""Read JSON strictly: what is not known, missing or of another type is refused where it stands."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from throughline.core.errors import ThroughlineError
from throughline.crm.mapping.errors import MappingBadValue, MappingMissingField, MappingUnknownField

Json = Mapping[str, Any]
Read = TypeVar("Read")


def optional(fields: Json, name: str, path: str, read: Callable[[Any, str], Read]) -> Read | None:
    return read(fields[name], f"{path}.{name}") if name in fields else None


def column(fields: Json, name: str, path: str) -> str:
    return string(need(fields, name, path, '"column"'), f"{path}.{name}")


def need(fields: Json, name: str, path: str, example: str) -> Any:
    if name not in fields:
        raise MappingMissingField(path=f"{path}.{name}", example=example)
    return fields[name]


def refuse_unknown(fields: Json, known: Iterable[str], path: str) -> None:
    for name in fields:
        if name not in known:
            raise MappingUnknownField(path=f"{path}.{name}".lstrip("."), known=", ".join(known))


def json_object(body: Any, path: str) -> Json:
    if not isinstance(body, Mapping):
        raise MappingBadValue(path=path, value=body, expected_zh="对象", expected_en="an object")
    return body


def json_list(body: Any, path: str) -> list[Any]:
    if not isinstance(body, list) or not body:
        raise MappingBadValue(path=path, value=body, expected_zh="非空列表", expected_en="a list, not empty")
    return body


def words(body: Any, path: str) -> dict[str, str]:
    return {word: string(meaning, f"{path}.{word}") for word, meaning in json_object(body, path).items()}


def string(value: Any, path: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise MappingBadValue(path=path, value=value, expected_zh="文字", expected_en="a text")
    return value


def switch(value: Any, path: str) -> bool:
    if not isinstance(value, bool):
        raise MappingBadValue(path=path, value=value, expected_zh="是或否", expected_en="true or false")
    return value


def not_among(path: str, value: Any, known: Iterable[str]) -> ThroughlineError:
    listed = ", ".join(known)
    return MappingBadValue(
        path=path, value=value, expected_zh=f" {listed} 之一", expected_en=f"one of {listed}"
    )
