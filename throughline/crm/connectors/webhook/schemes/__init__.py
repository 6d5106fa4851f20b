"""How senders sign: each module proves a call by one scheme. The table is the only list of them."""

from collections.abc import Callable, Mapping
from typing import Final

from throughline.crm.connectors.webhook.call import Call, Keys, Proved
from throughline.crm.connectors.webhook.schemes import espocrm, feishu, hubspot, standard, stripe

SCHEMES: Final[Mapping[str, Callable[[Call, Keys], Proved]]] = {
    "standard": standard.prove,
    "stripe": stripe.prove,
    "hubspot": hubspot.prove,
    "feishu": feishu.prove,
    "espocrm": espocrm.prove,
}
