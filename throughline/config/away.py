"""The database does not answer: said in words, with when to ask again, and never as a mistake of the program.

A sender that is told 503 sends again; whether a commit that was under way when the database went had still
happened nobody knows, and whoever sends the same again changes nothing.
"""

from typing import Final

import psycopg
from django.db import Error as DjangoError
from django.http import HttpRequest, JsonResponse

from throughline.core.errors import ThroughlineError
from throughline.kit.api import language_of, problem

AGAIN_AFTER: Final = 5  # seconds
# Cannot connect, too many connections, shut down, crashed, starting up or recovering.
_STATES: Final = ("08", "53300", "57P01", "57P02", "57P03")


class DatabaseAway(ThroughlineError):
    code = "database_away"
    status = 503
    zh = "数据库暂时没有应答；请过几秒再试。"
    en = "The database does not answer just now; try again in a few seconds."


def is_away(error: BaseException | None) -> bool:
    """Whether this is PostgreSQL being gone, and not what was asked of it."""
    cause = error.__cause__ if isinstance(error, DjangoError) else error
    if not isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError):
        return False
    return cause.sqlstate is None or cause.sqlstate.startswith(_STATES)


def answer_away(request: HttpRequest) -> JsonResponse:
    """503, with Retry-After."""
    error = DatabaseAway()
    response = JsonResponse(problem(error, language_of(request)), status=error.status)
    response["Retry-After"] = str(AGAIN_AFTER)
    return response
