"""Keep the rule that a file holds, as a new one: nothing that is there is overwritten."""

from datetime import datetime

from django.db import transaction

from throughline.access.errors import require
from throughline.cascade.models import Rule
from throughline.cascade.rule_file import read_rule_file
from throughline.cascade.services.keep_rule import keep_rule
from throughline.tenants.actor import Actor


@transaction.atomic
def import_rule(*, actor: Actor, at: datetime, data: bytes, file: str) -> Rule:
    """Raises NotARuleFile, and BadRule with everything that is wrong with the body.

    Attributes that the company does not have are no error: the editor shows them on their nodes.
    """
    require(actor, "rule", "write")
    found = read_rule_file(data)
    return keep_rule(
        actor=actor,
        at=at,
        action="rule.import",
        name=found.name,
        body=found.body,
        template=found.template,
        file=file[:200],
    )
