"""A calibration as it is kept and shown: every coefficient with its evidence and its place in the body."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from throughline.core.amounts import written_out
from throughline.core.judging.calibration import Bounds, Finding, calibrate
from throughline.judging.evidence import evidence_of
from throughline.judging.past import Past
from throughline.judging.tables import RuleTable


def calibrated(pasts: Sequence[Past], tables: Sequence[RuleTable], bounds: Bounds) -> dict[str, Any]:
    """Plain JSON, see schemas.CalibrationResult."""
    found = calibrate(evidence_of(pasts, tables), [table.table for table in tables], bounds)
    return {
        "confidence": str(found.confidence),
        "periods": [{"first": str(one.period.start), "last": str(one.period.last)} for one in pasts],
        "before": _text(found.before),
        "after": _text(found.after),
        "findings": [_plain(one, tables[one.table]) for one in found.findings],
    }


def _plain(found: Finding, table: RuleTable) -> dict[str, Any]:
    return {
        "factor": {"zh": table.name.zh, "en": table.name.en},
        "is_ramp": table.is_ramp,
        "level": table.table.levels[found.level],
        "path": table.ways[found.level],
        "present": written_out(found.present),
        "verdict": found.verdict,
        "people": found.people,
        "deals": found.deals,
        **{
            name: _text(getattr(found, name))
            for name in ("estimate", "low", "high", "proposed", "before", "after")
        },
    }


def _text(figure: Decimal | None) -> str | None:
    return None if figure is None else str(figure)
