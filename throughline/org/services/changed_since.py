"""What an import wrote was changed again by somebody: it is not taken back over their heads."""

from throughline.core.errors import ThroughlineError

SHOWN = 5


class ChangedSince(ThroughlineError):
    code = "import_changed_since"
    status = 409
    zh = "导入之后又改过：{subjects}。撤销会丢掉这些改动，所以没有撤销；请直接修改，或导入更正后的文件。"
    en = (
        "Changed again since the import: {subjects}. Taking it back would lose that, so nothing was done; "
        "change them directly, or import a corrected file."
    )


def refuse_changed(changed: set[str]) -> None:
    """Raises ChangedSince where there is any."""
    if changed:
        named = sorted(changed)
        raise ChangedSince(subjects=", ".join(named[:SHOWN]) + (" …" if len(named) > SHOWN else ""))
