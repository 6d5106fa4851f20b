"""The templates that come with the program: one JSON file each, in the order of their names."""

from functools import cache
from pathlib import Path

from throughline.goals.templates.body import TemplateBody

FOLDER = Path(__file__).parent / "library"


@cache
def library() -> dict[str, TemplateBody]:
    """By the file's name without its number, which only orders them."""
    return {
        path.stem.partition("-")[2]: TemplateBody.model_validate_json(path.read_text("utf-8"))
        for path in sorted(FOLDER.glob("*.json"))
    }
