"""The example files of the guide are imported as they stand there, in both languages."""

import re
from pathlib import Path

import pytest

from throughline.kit.scope import company_scope
from throughline.org.models import Person
from throughline.org.selectors.superiors import superior_of
from throughline.org.services.define_attribute import define_attribute
from throughline.org.services.import_file import What, import_file
from throughline.org.tests.company import AT, TODAY, make_company, operator

pytestmark = pytest.mark.django_db
GUIDE = Path(__file__).parents[3] / "docs" / "guide" / "import.md"
BLOCKS = re.findall(r"```csv\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
EXAMPLES = [block for block in BLOCKS if not block.startswith(("目标", "objective"))]
ORDER: tuple[What, ...] = ("units", "people", "attributes", "attributes")
ATTRIBUTES = (
    ("job_level", "职级", "text", "person"), ("coefficient", "系数", "number", "unit"),
    ("share_of_existing", "老客户占比", "number", "person"),
)  # fmt: skip


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_files_of_the_guide_are_imported_without_a_problem_or_a_note_on_superiors(language):
    assert len(EXAMPLES) == 2 * len(ORDER)
    examples = EXAMPLES[:4] if language == "zh" else EXAMPLES[4:]
    company = make_company()
    with company_scope(company.id):
        actor = operator(company)
        for code, name, kind, subject in ATTRIBUTES:
            define_attribute(actor=actor, at=AT, code=code, name=name, value_type=kind, subject=subject)
        for what, text in zip(ORDER, examples, strict=True):
            report = import_file(actor=actor, at=AT, what=what, file_name=f"{what}.csv", data=text.encode())
            assert report.fates.counts["create"] >= 1
        numbers = {person.id: person.number for person in Person.objects.all()}
        above = {numbers[one]: numbers.get(head) for one, head in superior_of(list(numbers), TODAY).items()}
    assert above == {"0001": None, "0002": "0001", "0003": "0002", "0004": "0003"}
