"""What the pages refuse."""

from throughline.core.errors import ThroughlineError


class UnknownPlace(ThroughlineError):
    code = "unknown_place"
    status = 422
    zh = "“{place}”不是列表里的位置；请用上一页答复里的 next，或从头读起。"
    en = "“{place}” is no place in the list; use `next` of the page before, or read from the start."
