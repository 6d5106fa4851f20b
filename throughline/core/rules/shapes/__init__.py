"""Shapes: one declaration reads a field, says what it must be in both languages, and is its JSON Schema."""

from throughline.core.rules.shapes.atoms import Code as Code
from throughline.core.rules.shapes.atoms import Flag as Flag
from throughline.core.rules.shapes.atoms import Number as Number
from throughline.core.rules.shapes.atoms import OneOf as OneOf
from throughline.core.rules.shapes.atoms import Text as Text
from throughline.core.rules.shapes.atoms import Whole as Whole
from throughline.core.rules.shapes.choice import Choice as Choice
from throughline.core.rules.shapes.listing import Listing as Listing
from throughline.core.rules.shapes.mapping import Table as Table
from throughline.core.rules.shapes.record import Field as Field
from throughline.core.rules.shapes.record import Record as Record
from throughline.core.rules.shapes.shape import Expected as Expected
from throughline.core.rules.shapes.shape import Shape as Shape
from throughline.core.rules.shapes.shape import Wrong as Wrong
from throughline.core.rules.shapes.shape import WrongField as WrongField
