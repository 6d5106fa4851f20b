"""The language of formulas: parsed by a grammar, compiled to Polars expressions on exact integers."""

from throughline.core.rules.formula.parse import parse as parse
