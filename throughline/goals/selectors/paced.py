"""What is asked of a key result to find its calendar, its pace and its thresholds: the model, or less."""

from typing import Any, Protocol
from uuid import UUID


class Placed(Protocol):
    """Who owns it, as of now. An owner has `unit_id` and `unit`, a unit its `path`."""

    @property
    def id(self) -> UUID: ...
    @property
    def kind(self) -> Any: ...
    @property
    def owner_unit_id(self) -> Any: ...
    @property
    def owner_unit(self) -> Any: ...
    @property
    def owner_person(self) -> Any: ...


class Timed(Placed, Protocol):
    """Of which cycle it is besides."""

    @property
    def cycle_id(self) -> Any: ...
    @property
    def cycle(self) -> Any: ...


class Paced(Timed, Protocol):
    """A pace rule of its own where it has one, and its targets."""

    @property
    def pace_rule(self) -> Any: ...
    @property
    def target(self) -> Any: ...
    @property
    def first_target(self) -> Any: ...
    @property
    def baseline(self) -> Any: ...
