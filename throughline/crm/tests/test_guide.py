"""The mapping that the guide shows is one that is accepted."""

import re
from pathlib import Path

from throughline.crm.mapping.parse import mapping_from_bytes
from throughline.crm.mapping.schema import DATE_FIELDS

GUIDE = Path(__file__).resolve().parents[3] / "docs" / "guide" / "crm.md"


def test_the_example_of_the_guide_is_a_valid_mapping():
    [example] = re.findall(r"```json\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert set(mapping_from_bytes(example.encode())) == {"deal", "account"}


def test_the_guide_names_every_date_field_in_both_languages():
    text = GUIDE.read_text(encoding="utf-8")
    assert all(text.count(field) >= 2 for field in DATE_FIELDS)
