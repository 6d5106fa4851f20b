"""How a connector's records of one kind are read."""

from throughline.crm.mapping.parse import parse_mapping
from throughline.crm.mapping.schema import ObjectMapping
from throughline.crm.models import Connector


def mapping_of(connector: Connector, object_kind: str) -> ObjectMapping | None:
    """None where the connector does not say it, or not yet."""
    objects = parse_mapping(connector.mapping) if connector.mapping else {}
    return next((mapping for kind, mapping in objects.items() if kind == object_kind), None)
