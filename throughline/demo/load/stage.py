"""What every part of the loading needs: the company's operator, the story, and the ids of its people."""

from dataclasses import dataclass
from uuid import UUID

from throughline.demo.load.organisation import Organisation
from throughline.demo.story.whole import Story
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class Stage:
    """The company is there, its people too."""

    actor: Actor
    story: Story
    organisation: Organisation

    def person_named(self, name: str) -> UUID:
        """The id of somebody by their name, which is unique in the story."""
        number = next(person.number for person in self.story.people if person.name == name)
        return self.organisation.people[number]
