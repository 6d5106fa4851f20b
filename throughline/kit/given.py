"""Numbers as the API takes them: finite, and never finer or larger than a column keeps.

Without a bound ten characters such as 1E+999999999 would be worked out to a billion digits.
"""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

GivenAmount = Annotated[Decimal, Field(max_digits=34, decimal_places=6)]
GivenRatio = Annotated[Decimal, Field(max_digits=24, decimal_places=9)]
