"""The templates that an actor may begin from: the company's own, then the library."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from throughline.access.errors import require
from throughline.goals.models import Template
from throughline.goals.templates.body import TemplateBody
from throughline.goals.templates.library import library
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class Known:
    """A template by its key: an id of the company's, or a name of the library."""

    key: str
    own_id: UUID | None
    body: TemplateBody


def templates_seen_by(actor: Actor) -> list[Known]:
    """One query."""
    require(actor, "template", "read")
    return [*_own(actor), *(Known(key, None, body) for key, body in library().items())]


def _own(actor: Actor) -> Iterator[Known]:
    for row in Template.objects.visible_to(actor).order_by("name"):
        yield Known(str(row.id), row.id, TemplateBody.model_validate(row.body))
