"""The company scope: every transaction on business data runs inside exactly one company."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from throughline.core.errors import ThroughlineError
from throughline.kit.unstorable import name_unstorable

TENANT_NOT_SET_STATE = "TL001"
"""SQLSTATE that the database function `throughline_company()` raises outside a scope."""

_company: ContextVar[UUID | None] = ContextVar("throughline_company", default=None)


class TenantNotSet(ThroughlineError):
    code = "tenant_not_set"
    status = 500
    zh = "读写业务数据前必须先进入一家公司。"
    en = "Business data was read or written outside a company scope; enter one first."


class OtherCompanyOpen(ThroughlineError):
    code = "other_company_open"
    status = 500
    zh = "一个事务只能属于一家公司；请先结束当前公司的事务。"
    en = "One transaction belongs to one company; finish the open one first."


def current_company() -> UUID:
    """The company of the scope we are in."""
    company = _company.get()
    if company is None:
        raise TenantNotSet
    return company


@contextmanager
def company_scope(company_id: UUID) -> Iterator[None]:
    """One transaction in one company; entering the same company again nests as a savepoint."""
    inside = _company.get()
    if inside is not None and inside != company_id:
        raise OtherCompanyOpen
    try:
        with transaction.atomic():
            if inside is None:
                _set_company(str(company_id))
            token = _company.set(company_id)
            try:
                yield
            finally:
                _company.reset(token)
    finally:
        # Inside somebody's larger transaction (a test's) the setting would outlive its scope.
        if inside is None and connection.in_atomic_block and not connection.needs_rollback:
            _set_company("")


def _set_company(value: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.company', %s, true)", [value])


def name_missing_tenant(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
    """Turn the database's refusal to read without a company into `TenantNotSet`."""
    try:
        return execute(sql, params, many, context)
    except DatabaseError as error:
        if getattr(error.__cause__, "sqlstate", None) == TENANT_NOT_SET_STATE:
            raise TenantNotSet from error
        raise


def watch_connection(*, connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Signal receiver: every new connection reports a missing tenant, and what it cannot keep, by name."""
    for wrapper in (name_missing_tenant, name_unstorable):
        if wrapper not in connection.execute_wrappers:
            connection.execute_wrappers.append(wrapper)
