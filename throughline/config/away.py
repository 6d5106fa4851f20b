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
_BLOCKED: Final = {"40001", "40P01"}


class DatabaseAway(ThroughlineError):
    code = "database_away"
    status = 503
    zh = "数据库暂时没有应答；请过几秒再试。"
    en = "The database does not answer just now; try again in a few seconds."


class WrittenAtOnce(ThroughlineError):
    code = "written_at_once"
    status = 503
    zh = "另一个请求正在写入同样的内容，本次未保存；请过几秒再发一次。"
    en = "Another call was writing the same just then, and nothing of this one was kept; send it again."


def is_away(error: BaseException | None) -> bool:
    """Whether this is PostgreSQL being gone, and not what was asked of it."""
    cause = _cause(error)
    if not isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError):
        return False
    return cause.sqlstate is None or cause.sqlstate.startswith(_STATES)


def is_blocked(error: BaseException | None) -> bool:
    """Whether two wrote the same at once, and PostgreSQL stopped this one to let the other go on."""
    return getattr(_cause(error), "sqlstate", None) in _BLOCKED


def _cause(error: BaseException | None) -> BaseException | None:
    return error.__cause__ if isinstance(error, DjangoError) else error


def answer_later(request: HttpRequest, error: ThroughlineError) -> JsonResponse:
    """503, with Retry-After."""
    response = JsonResponse(problem(error, language_of(request)), status=error.status)
    response["Retry-After"] = str(AGAIN_AFTER)
    return response
