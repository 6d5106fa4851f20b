"""What a page may follow, and which of it a person's write touches."""

from typing import Final, Literal, get_args
from uuid import UUID

Topic = Literal["key_result", "alert", "goal", "plan", "organisation", "import", "job", "inbox", "channel"]
TOPICS: Final[tuple[Topic, ...]] = get_args(Topic)

_OF_OBJECT: Final[dict[str, Topic]] = {
    "unit": "organisation",
    "person": "organisation",
    "role": "organisation",
    "attribute": "organisation",
    "calendar": "organisation",
    "company": "organisation",
    "cycle": "goal",
    "objective": "goal",
    "thresholds": "goal",
    "rule": "plan",
    "plan": "plan",
    "metric": "goal",
    "channel": "channel",
    "message": "channel",
    "preference": "channel",
}


def topics_of(object_type: str, object_id: UUID | None) -> dict[Topic, list[UUID] | None]:
    """By topic the key results it is about, None for everybody's; nothing for what no page shows."""
    if object_type == "key_result":
        return {"key_result": [object_id], "goal": [object_id]} if object_id else {}
    if object_type == "import":
        return {"import": None, "organisation": None}
    if object_type == "inbox":
        return {"import": None, "inbox": None}
    topic = _OF_OBJECT.get(object_type)
    return {topic: None} if topic else {}
