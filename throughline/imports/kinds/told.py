"""The fates that org and goals work out, as they are kept."""

from typing import Any

from throughline.core.errors import Language
from throughline.imports.draft import Outcome
from throughline.kit.spreadsheets.notes import SheetNote
from throughline.org.importing.plan import Fates, RowFate
from throughline.org.importing.problems import Problem

LANGUAGES: tuple[Language, Language] = ("zh", "en")
EXPECTED = {"zh": "应为：{expected}", "en": "Expected: {expected}"}


def outcomes(fates: Fates) -> list[Outcome]:
    return [_outcome(row) for row in fates.rows]


def note_json(note: SheetNote) -> dict[str, str]:
    return {language: note.message(language) for language in LANGUAGES}


def _outcome(row: RowFate) -> Outcome:
    return Outcome(
        line=row.line,
        key=row.key,
        fate=row.fate,
        changes=[
            {"field": one.field, "before": one.before, "after": one.after, "on": one.on}
            for one in row.changes
        ],
        problems=[_problem(one) for one in row.record.problems],
        notes=[note_json(note) for note in row.record.notes],
    )


def _problem(problem: Problem) -> dict[str, Any]:
    """A sentence of a service stands by itself; what a cell should be is told as such."""
    sentences: dict[str, str] = {
        language: problem.expected(language)
        if problem.code == "told"
        else EXPECTED[language].format(expected=problem.expected(language))
        for language in LANGUAGES
    }
    return {"field": problem.column, "value": problem.value, **sentences}
