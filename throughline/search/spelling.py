"""How a name may be typed: its characters, their pinyin, its initials, from any of its words on."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final

from pypinyin import Style, lazy_pinyin, pinyin

LONGEST: Final = 60
MOST: Final = 60

_PART: Final = re.compile(r"[^\W_]+")
_LATIN: Final = re.compile(r"[a-z0-9]+")


def typed(text: str) -> str:
    """What stands in a search box, as spellings are kept: small letters without accents, spaces and signs."""
    return "".join(_PART.findall(_plain(text)))[:LONGEST]


def spellings(name: str) -> dict[str, int]:
    """Each with the word of the name it begins at: 陈思远 is found by 陈思, chensi and csy, 思远 and siyuan.

    The first character is found by every way to read it: 曾 is a Zeng as a surname, and ceng elsewhere.
    """
    syllables = list(_syllables(_plain(name)))
    found: dict[str, int] = {}
    for start in range(len(syllables)):
        rest = syllables[start:]
        if start and len(rest) == 1 and not rest[0][0].isascii():
            break  # a last 组 or 区 would find everything
        for first in _readings(rest[0]) if not start else [rest[0][1]]:
            for spelling in _spelt([first, *(sound for _, sound in rest[1:])]):
                found.setdefault(spelling, start)
        found.setdefault("".join(sign for sign, _ in rest)[:LONGEST], start)
    return dict(islice(found.items(), MOST))


def _spelt(sounds: list[str]) -> list[str]:
    """In full, and by the initials of several."""
    full = "".join(sounds)[:LONGEST]
    return [full, "".join(sound[0] for sound in sounds)[:LONGEST]] if len(sounds) > 1 else [full]


def _plain(text: str) -> str:
    """Full-width letters, capitals and accents are all one."""
    apart = unicodedata.normalize("NFKD", text.strip().lower())
    return unicodedata.normalize("NFC", "".join(sign for sign in apart if not unicodedata.combining(sign)))


def _syllables(name: str) -> Iterator[tuple[str, str]]:
    """Each Chinese character and each Latin word, with its sound."""
    for part in _PART.findall(name):
        at = 0
        while at < len(part):
            word = _LATIN.match(part, at)
            if word:
                yield word[0], word[0]
                at = word.end()
                continue
            following = _LATIN.search(part, at)
            end = following.start() if following else len(part)
            yield from zip(part[at:end], _sounds(part[at:end]), strict=True)
            at = end


def _sounds(signs: str) -> list[str]:
    sounds: list[str] = lazy_pinyin(signs)
    return sounds if len(sounds) == len(signs) else list(signs)


def _readings(syllable: tuple[str, str]) -> list[str]:
    sign, sound = syllable
    others = pinyin(sign, style=Style.NORMAL, heteronym=True)[0] if len(sign) == 1 else []
    return list(dict.fromkeys([sound, *others]))
