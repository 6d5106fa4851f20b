"""Find out in which encoding a text was saved: UTF-8, UTF-16 with a mark, or what Chinese Windows writes."""

from throughline.kit.spreadsheets.errors import NotUtf8

COMMON_SHARE = 0.8
"""So much of what is not ASCII must be common Chinese: any bytes of western Europe decode as *some* GBK."""


def decode(name: str, data: bytes) -> tuple[str, str]:
    """The text, and its encoding; raises NotUtf8 with the line where it stops being text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf16(name, data), "UTF-16"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        chinese = _gbk(data)
        if chinese is None:
            raise NotUtf8(name=name, line=data.count(b"\n", 0, error.start) + 1) from error
        return chinese, "GBK"
    if "\x00" in text:  # UTF-16 without a mark is valid UTF-8 full of zeros
        raise NotUtf8(name=name, line=text.count("\n", 0, text.index("\x00")) + 1)
    return text, "UTF-8"


def _utf16(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise NotUtf8(name=name, line=1) from error


def _gbk(data: bytes) -> str | None:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    foreign = [letter for letter in text if letter > "\x7f"]
    common = sum(_is_common(letter) for letter in foreign)
    return text if common >= COMMON_SHARE * len(foreign) else None


def _is_common(letter: str) -> bool:
    try:
        letter.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
