"""Rows of a query, some at a time, as records."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import psycopg
import pymysql

from throughline.crm.connectors.failures import ObjectNotAsked, told
from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.source import Notice, SourceFailed, SourceRecord
from throughline.crm.connectors.sql.engines import Cursor, Database, reading
from throughline.crm.connectors.sql.query import EPOCH, asks_since, checked_query, with_parameter
from throughline.crm.connectors.sql.rows import record_of
from throughline.kit.outbound.allowance import Allowance, allowance

ROWS_AT_ONCE: Final = 1_000


class QueryFailed(SourceFailed):
    code = "source_query_failed"
    zh = "“{source}”上的查询失败（{problem}）。"
    en = "The query on “{source}” failed ({problem})."


class ColumnNotThere(SourceFailed):
    code = "source_column_not_there"
    zh = "“{source}”的查询结果没有列“{column}”；它有：{known}。"
    en = "The query on “{source}” gives no column “{column}”; it gives: {known}."


def open_sql(opening: Opening) -> "SqlSource":
    """Nothing is connected yet: every query has a connection of its own."""
    return SqlSource(opening, allowance())


class SqlSource:
    """See `crm.connectors.source.Source`."""

    def __init__(self, opening: Opening, allowed: Allowance) -> None:
        settings = opening.settings
        self.allowed, self.zone, self.secrets = allowed, ZoneInfo(opening.time_zone), opening.secrets
        self.database = Database(
            engine=settings["engine"], host=settings["host"], port=settings.get("port"),
            name=settings["database"], user=settings["user"], password=opening.secrets.get("password", ""),
            tls=settings["tls"], seconds=settings["seconds"],
            zone=self.zone,
        )  # fmt: skip
        self.objects: Mapping[str, Mapping[str, Any]] = {one["kind"]: one for one in settings["objects"]}

    @property
    def object_kinds(self) -> Sequence[str]:
        return list(self.objects)

    def check(self) -> None:
        """Every query as it is, with its first row."""
        for kind in self.objects:
            with self._asked(kind, None) as (cursor, _):
                cursor.fetchmany(1)

    def changed(self, object_kind: str, since: datetime | None) -> Iterator[Sequence[SourceRecord]]:
        one = self._object(object_kind)
        with self._asked(object_kind, since) as (cursor, columns):
            while rows := cursor.fetchmany(ROWS_AT_ONCE):
                yield [
                    record_of(
                        columns, row, id_column=one["id"], modified_column=one.get("modified_at", ""),
                        zone=self.zone,
                    )
                    for row in rows
                ]  # fmt: skip

    def ids(self, object_kind: str) -> Iterator[Sequence[str]]:
        for records in self.changed(object_kind, None):
            yield [record.external_id for record in records]

    def id_column(self, object_kind: str) -> str:
        column: str = self._object(object_kind)["id"]
        return column

    def notice(self, object_kind: str) -> Notice:
        return "" if asks_since(self._object(object_kind)["query"]) else "always_everything"

    def close(self) -> None:
        """Connections end with their queries."""

    def _object(self, object_kind: str) -> Mapping[str, Any]:
        if object_kind not in self.objects:
            known = ", ".join(self.objects)
            raise ObjectNotAsked(source=self.database.host, object_kind=object_kind, known=known)
        return self.objects[object_kind]

    @contextmanager
    def _asked(self, object_kind: str, since: datetime | None) -> Iterator[tuple[Cursor, list[str]]]:
        """The query under way, and its columns; raises QueryFailed, ColumnNotThere, NotOneSelect."""
        one = self._object(object_kind)
        query, given = with_parameter(checked_query(self.database.host, one["query"]), self._at(since))
        try:
            with reading(self.database, self.allowed) as cursor:
                cursor.execute(query, given or None)
                columns = [str(column[0]) for column in cursor.description]
                self._check_columns(columns, one)
                yield cursor, columns
        except (psycopg.Error, pymysql.Error, OSError) as error:
            raise QueryFailed(source=self.database.host, problem=self._told(error)) from error

    def _at(self, since: datetime | None) -> datetime:
        """MySQL's times have no zone: there it is the session's."""
        at = (since or EPOCH).astimezone(self.zone)
        return at.replace(tzinfo=None) if self.database.engine == "mysql" else at

    def _check_columns(self, columns: list[str], one: Mapping[str, Any]) -> None:
        for column in filter(None, (one["id"], one.get("modified_at"))):
            if column not in columns:
                known = ", ".join(columns)
                raise ColumnNotThere(source=self.database.host, column=column, known=known)

    def _told(self, error: Exception) -> str:
        first_line = str(error).strip().partition("\n")[0]
        return told(first_line or type(error).__name__, self.secrets.values())
