"""How a name may be typed: its characters, their pinyin, its initials, from any of its words on."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Final

from pypinyin import Style, lazy_pinyin, pinyin

LONGEST: Final = 60
MOST: Final = 60

_PART: Final = re.compile(r"[^\W_]+")
_RUN: Final = re.compile(r"[\u0000-\u024f\uff00-\uff5f]+|[^\u0000-\u024f\uff00-\uff5f]+")
"""Latin letters and digits, full-width ones among them, apart from everything else."""


def typed(text: str) -> str:
    """What stands in a search box, as spellings are kept: small letters without accents, spaces and signs."""
    return "".join(_PART.findall(_plain(text)))[:LONGEST]


@dataclass(frozen=True)
class Syllable:
    """A Chinese character or a Latin word: where it stands in the name, and how it may sound."""

    sign: str
    sounds: tuple[str, ...]
    begins: int
    ends: int


def spellings(name: str) -> dict[str, int]:
    """Each with the word of the name it begins at: 陈思远 is found by 陈思, chensi and csy, 思远 and siyuan.

    The first character is found by every way to read it: 曾 is a Zeng as a surname, and ceng elsewhere.
    """
    found: dict[str, int] = {}
    for start, parts in _written(name):
        found.setdefault("".join(parts)[:LONGEST], start)
    return dict(islice(found.items(), MOST))


def matched(name: str, text: str) -> tuple[int, int] | None:
    """From which to which character (excluded) of a name something typed stands for; None when for none."""
    wanted, syllables = typed(text), _syllables(name)
    for start, parts in _written(name):
        if wanted and "".join(parts).startswith(wanted):
            lengths = accumulate(map(len, parts))
            last = next(at for at, length in enumerate(lengths) if length >= len(wanted))
            return syllables[start].begins, syllables[start + last].ends
    return None


def _written(name: str) -> Iterator[tuple[int, list[str]]]:
    """From each syllable on: by the signs, the sounds in full, and the initials of several."""
    syllables = _syllables(name)
    for start in range(len(syllables)):
        rest = syllables[start:]
        if start and len(rest) == 1 and not rest[0].sign.isascii():
            return  # a last 组 or 区 would find everything
        yield start, [one.sign for one in rest]
        for first in rest[0].sounds if not start else rest[0].sounds[:1]:
            sounds = [first, *(one.sounds[0] for one in rest[1:])]
            yield start, sounds
            if len(sounds) > 1:
                yield start, [sound[0] for sound in sounds]


def _plain(text: str) -> str:
    """Full-width letters, capitals and accents are all one."""
    apart = unicodedata.normalize("NFKD", text.lower())
    return unicodedata.normalize("NFC", "".join(sign for sign in apart if not unicodedata.combining(sign)))


def _syllables(name: str) -> list[Syllable]:
    found: list[Syllable] = []
    for part in _PART.finditer(name):
        for run in _RUN.finditer(part[0]):
            begins, ends = part.start() + run.start(), part.start() + run.end()
            sign = _plain(run[0])
            if sign.isascii():
                found.append(Syllable(sign, (sign,), begins, ends))
            else:
                found += _chinese(run[0], begins)
    return [one for one in found if one.sign]


def _chinese(signs: str, begins: int) -> Iterator[Syllable]:
    """Sounds are those of the whole run: how 行 is read depends on what stands beside it."""
    sounds: list[str] = lazy_pinyin(signs)
    if len(sounds) != len(signs):
        sounds = list(signs)
    for at, (sign, sound) in enumerate(zip(signs, sounds, strict=True)):
        others = () if at else pinyin(sign, style=Style.NORMAL, heteronym=True)[0]
        readings = tuple(_plain(one) for one in dict.fromkeys([sound, *others]))
        yield Syllable(_plain(sign), readings, begins + at, begins + at + 1)
