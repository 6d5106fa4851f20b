"""How names are sorted and found: Chinese by pinyin, without a collation of the database."""

import unicodedata

from pypinyin import lazy_pinyin

KEY_LENGTH = 400


def name_key(name: str) -> str:
    """Lower-case pinyin, then the name itself: 陈思远 sorts as "chensiyuan 陈思远" and is found by either."""
    plain = unicodedata.normalize("NFKC", name).strip().lower()
    if plain.isascii():
        return plain[:KEY_LENGTH]
    return f"{''.join(lazy_pinyin(plain))} {plain}"[:KEY_LENGTH]


def folded(text: str) -> str:
    """What is typed into a search box, in the form that `name_key` holds."""
    return unicodedata.normalize("NFKC", text).strip().lower()
