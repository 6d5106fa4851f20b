"""Define a typed, dated fact about units or people."""

import re
from datetime import datetime

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.org.models import Attribute
from throughline.tenants.actor import Actor

CODE = re.compile(r"[a-z][a-z0-9_]{0,59}")


class BadAttribute(ThroughlineError):
    code = "bad_attribute"
    status = 422
    zh = "属性的{field}是“{value}”，应为：{expected}。"
    en = "The attribute's {field} is “{value}”; it must be: {expected}."


class AttributeTaken(ThroughlineError):
    code = "attribute_taken"
    status = 409
    zh = "属性 {attribute} 已定义，类型或对象不同；请换一个代码。"
    en = "The attribute {attribute} is defined already, with another type or subject; choose another code."


@transaction.atomic
def define_attribute(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    name: str,
    value_type: str,
    subject: str,
    name_en: str = "",
) -> Attribute:
    """Defining it again only changes its names; type and subject stay."""
    require(actor, "attribute", "write")
    _check("code", code, "a-z 0-9 _", bool(CODE.fullmatch(code)))
    _check("value_type", value_type, ", ".join(Attribute.VALUE_TYPES), value_type in Attribute.VALUE_TYPES)
    _check("subject", subject, ", ".join(Attribute.SUBJECTS), subject in Attribute.SUBJECTS)
    attribute, made = Attribute.objects.get_or_create(
        code=code,
        defaults={"name": name, "name_en": name_en, "value_type": value_type, "subject": subject},
    )
    if (attribute.value_type, attribute.subject) != (value_type, subject):
        raise AttributeTaken(attribute=code)
    if not made:
        attribute.name, attribute.name_en = name, name_en or attribute.name_en
        attribute.save(update_fields=["name", "name_en"])
    record(
        actor=actor,
        at=at,
        action="attribute.define",
        object_type="attribute",
        object_id=attribute.id,
        details={"code": code, "value_type": value_type, "subject": subject},
    )
    return attribute


def _check(field: str, value: str, expected: str, right: bool) -> None:
    if not right:
        raise BadAttribute(field=field, value=value, expected=expected)
