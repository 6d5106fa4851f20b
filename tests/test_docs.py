"""The documentation leads somewhere: every link, picture and anchor is there, and every command is one."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import click
import pytest

from throughline.cli.main import main

ROOT = Path(__file__).resolve().parents[1]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
TEST = re.compile(r"`([\w/]+\.py)::(\w+)`")
COMMAND = re.compile(r"^ *(throughline [a-z].*?)(?:  +#.*)?$", re.MULTILINE)


def pages() -> list[Path]:
    """Every page that git knows or would add."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).exists()]


def anchors(page: Path) -> set[str]:
    """As GitHub makes them: small letters, no punctuation, hyphens for blanks."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in HEADING.findall(text)}


def problem_of(link: str, page: Path) -> str | None:
    path, _, anchor = unquote(link).partition("#")
    target = page if path == "" else (page.parent / path).resolve()
    if not target.exists():
        return "there is no such file"
    if anchor and anchor not in anchors(target):
        return "there is no such heading"
    return None


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_picture_is_there(page: Path) -> None:
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    links = [one or other for one, other in LINK.findall(text)]
    wrong = {link: problem_of(link, page) for link in links if not re.match(r"[a-z]+:", link)}
    assert {link: problem for link, problem in wrong.items() if problem} == {}


def test_every_test_that_is_named_is_there() -> None:
    named = {found for page in pages() for found in TEST.findall(page.read_text(encoding="utf-8"))}
    assert len(named) > 20
    missing = [
        f"{path}::{name}"
        for path, name in sorted(named)
        if not (ROOT / path).exists() or f"def {name}(" not in (ROOT / path).read_text(encoding="utf-8")
    ]
    assert missing == []


def commands() -> Iterator[tuple[str, str]]:
    """Where a command of ours stands at the start of a line, and the command in one line."""
    for page in pages():
        text = page.read_text(encoding="utf-8").replace("\\\n", " ")
        blocks = [*FENCED.findall(text), *re.findall(r"^(?: {4,}.*\n)+", text, re.MULTILINE)]
        for block in blocks:
            for command in COMMAND.findall(block):
                yield str(page.relative_to(ROOT)), command


def test_the_guides_show_commands() -> None:
    assert len(list(commands())) > 40


@pytest.mark.parametrize(("page", "command"), list(commands()))
def test_every_command_has_the_words_and_options_it_is_shown_with(page: str, command: str) -> None:
    words = shlex.split(command)[1:]
    found: click.Command = main
    context = click.Context(main)
    while isinstance(found, click.Group) and words:
        name = words.pop(0)
        inner = found.get_command(context, name)
        assert inner is not None, f"{page}: `{command}`: there is no “{name}”"
        found, context = inner, click.Context(inner, parent=context)
    values, rest, _ = found.make_parser(context).parse_args(words)
    assert rest == [], f"{page}: `{command}`: too many words"
    lacking = [one.name for one in found.params if one.required and values.get(str(one.name)) is None]
    assert lacking == [], f"{page}: `{command}`"
