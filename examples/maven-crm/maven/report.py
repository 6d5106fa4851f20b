"""The answer for readers: a table of the tree, and the quarters."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

COLUMNS = "{:<28}{:>14}{:>14}{:>9}  {}"


def table(answer: dict[str, Any]) -> str:
    """Owner, target, actual, attainment, and who was told of a lag above 15 points."""
    told = {alert["owner"]: ", ".join(alert["told"]) or "(nobody leads it)" for alert in answer["alerts"]}
    whole = {"owner": "company", "amount": answer["target"]}
    lines = [COLUMNS.format("owner", "target USD", "actual USD", "reached", "alert told to")]
    for owner in (whole, *answer["allocations"]):
        name, target = owner["owner"], Decimal(owner["amount"])
        actual = Decimal(answer["actual"][name])
        reached = f"{100 * actual / target:.1f} %" if target else "-"
        lines.append(COLUMNS.format(name, f"{target:,}", f"{actual:,}", reached, told.get(name, "")).rstrip())
    pace = 100 * Decimal(answer["pace"])
    return "\n".join(
        [
            f"At the end of {answer['as_of']}, {pace:.1f} % of the cycle's working days were over.",
            "",
            *lines,
            "",
            *_quarters(answer["won"]),
        ]
    )


def _quarters(won: dict[str, dict[str, Any]]) -> list[str]:
    return [
        f"won in {quarter}: {Decimal(sums['amount']):>14,} USD from {sums['deals']:>5,} deals"
        for quarter, sums in won.items()
    ]


def deviations(answer: dict[str, dict[str, str]]) -> str:
    """The backtest for readers: mean target deviations in per cent, a quarter a line."""
    lines = ["{:<10}{:>10}{:>10}{:>10}{:>14}".format("quarter", "equal", "history", "rule", "noise floor")]
    for quarter, means in answer.items():
        shown = [
            f"{100 * Decimal(means[name]):.1f} %" for name in ("equal", "history", "rule", "noise_floor")
        ]
        lines.append("{:<10}{:>10}{:>10}{:>10}{:>14}".format(quarter, *shown))
    return "\n".join(lines)


def records(answer: dict[str, dict[str, Any]]) -> str:
    """The alerts for readers: by likelihood how many came true, and how many working days before the end."""
    shape = "{:<9}{:<8}{:<12}{:>8}{:>8}{:>11}{:>7}"
    lines = [shape.format("quarter", "owners", "likelihood", "alerts", "missed", "precision", "lead")]
    for quarter, owners in answer.items():
        for name, found in owners.items():
            lines += [
                shape.format(
                    quarter, name, _band(band), band["alerts"], band["missed"],
                    _percent(band["precision"]), band["lead"] or "-",
                )
                for band in (*found["bands"], {**found["whole"], "least": "all"})
                if band["alerts"]
            ]  # fmt: skip
            lines.append(
                f"         {found['missed']} of {found['key_results']} missed ({_percent(found['base'])}),"
                f" {found['warned']} of them with an alert before"
            )
    return "\n".join(lines)


def _band(band: dict[str, Any]) -> str:
    if band["least"] is None:
        return "unknown"
    return str(band["least"]) if band["least"] == "all" else f"{band['least']}–{band['below']}"


def _percent(share: str | None) -> str:
    return "-" if share is None else f"{100 * Decimal(share):.1f} %"
