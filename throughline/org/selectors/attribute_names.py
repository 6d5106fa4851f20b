"""What formulas may call an attribute."""

from throughline.org.models import Attribute

OWN_NAMES = {
    "hired_on": ("入职日期", "Hire date"),
    "unit_code": ("单元编码", "Unit code"),
}
"""What stands on a person or a unit itself and is read like an attribute."""


def attribute_names() -> dict[str, str]:
    """The codes by code and by Chinese and English name; a name that two attributes bear is nobody's."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    codes = set(OWN_NAMES)
    rows = [(code, *names) for code, names in OWN_NAMES.items()]
    rows += Attribute.objects.values_list("code", "name", "name_en").order_by("code")
    for code, *names in rows:
        codes.add(code)
        for name in {one.strip() for one in names if one.strip()}:
            if found.setdefault(name, code) != code:
                twice.add(name)
    return {name: code for name, code in found.items() if name not in twice} | {code: code for code in codes}
