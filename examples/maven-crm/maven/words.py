"""One sentence when something is missing, in the reader's language."""

import os


class CannotRun(Exception):
    """What the example needs and does not have; exit code 2."""

    def __init__(self, *, zh: str, en: str) -> None:
        super().__init__(zh if _chinese() else en)


def _chinese() -> bool:
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((locale for locale in named if locale), "").lower().startswith("zh")
