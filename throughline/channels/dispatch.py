"""Hand what was worded to the courier of its kind: the one place where kinds meet what they can carry."""

from collections.abc import Callable
from contextlib import closing

from throughline.channels.kind import AnyKind, GroupKind, Opening, PersonalKind
from throughline.channels.worded import Worded

Dispatch = Callable[[AnyKind, Opening, Worded, str], str]


def dispatch(kind: AnyKind, opening: Opening, words: Worded, address: str) -> str:
    """The other side's answer; raises ChannelFailed, OutboundFailed."""
    if isinstance(kind, PersonalKind):
        assert words.letter is not None, "a person is sent a letter"
        with closing(kind.open(opening)) as person:
            return person.send(words.letter, address)
    if isinstance(kind, GroupKind):
        assert words.digest is not None, "a group is sent digests only"
        with closing(kind.open(opening)) as group:
            return group.post(words.digest)
    assert words.event is not None, "another system is sent events"
    with closing(kind.open(opening)) as system:
        return system.tell(words.event)
