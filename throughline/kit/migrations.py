"""What every tenant table gets besides its columns; run at the end of each migration that makes tables."""

from typing import Any

from django.db.migrations.operations.base import Operation

_TENANT_TABLES = """
SELECT c.relname FROM pg_class c
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped
WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
"""

_POLICY = """
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS one_company ON {table};
CREATE POLICY one_company ON {table}
    USING (company_id = (SELECT throughline_company()))
    WITH CHECK (company_id = (SELECT throughline_company()));
"""

_PLAIN_KEYS = """
SELECT source.relname, column_.attname, target.relname, k.conname
FROM pg_constraint k
JOIN pg_class source ON source.oid = k.conrelid
JOIN pg_class target ON target.oid = k.confrelid
JOIN pg_attribute column_ ON column_.attrelid = k.conrelid AND column_.attnum = k.conkey[1]
WHERE k.contype = 'f' AND cardinality(k.conkey) = 1
  AND source.relname LIKE %s AND target.relname = ANY(%s) AND column_.attname <> 'company_id'
"""

_KEY_TO_THE_COMPANY = """
SELECT k.conname FROM pg_constraint k
JOIN pg_attribute column_ ON column_.attrelid = k.conrelid AND column_.attnum = k.conkey[1]
WHERE k.contype = 'f' AND cardinality(k.conkey) = 1
  AND k.conrelid = %s::regclass AND column_.attname = 'company_id'
"""

_COLUMNS_OF_KEYS = """
SELECT source.relname, column_.attname FROM pg_constraint k
JOIN pg_class source ON source.oid = k.conrelid
JOIN pg_attribute column_ ON column_.attrelid = k.conrelid AND column_.attnum = k.conkey[2]
WHERE k.contype = 'f' AND cardinality(k.conkey) = 2 AND source.relname LIKE %s
"""

_INDEXES_LED_BY = """
SELECT index_.relname FROM pg_index i JOIN pg_class index_ ON index_.oid = i.indexrelid
JOIN pg_attribute first ON first.attrelid = i.indrelid AND first.attnum = i.indkey[0]
JOIN pg_attribute second ON second.attrelid = i.indrelid AND second.attnum = i.indkey[1]
WHERE i.indrelid = %s::regclass AND i.indpred IS NULL
  AND first.attname = 'company_id' AND second.attname = %s
"""


class SecureTenantTables(Operation):
    """Row-level security (forced) and composite keys for the tenant tables of one app.

    A key of company and column takes the place of Django's on the column alone: every row written would be
    looked up twice. So does an index, unless one that is there leads with the two already. Safe to run
    again: it adds what is missing. Tables named in `global_tables` carry a company for look-up only (a
    login, for example) and stay outside.
    """

    reversible = True

    def __init__(self, app: str, global_tables: tuple[str, ...] = ()) -> None:
        self.app = app
        self.global_tables = global_tables

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (type(self).__name__, [self.app], {"global_tables": self.global_tables})

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The models' state is not touched."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        # Constraints that Django deferred must stand before the catalogue is read.
        while schema_editor.deferred_sql:
            schema_editor.execute(schema_editor.deferred_sql.pop(0))
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(_TENANT_TABLES)
            tenant = {row[0] for row in cursor.fetchall()} - set(self.global_tables)
            own = sorted(table for table in tenant if table.startswith(f"{self.app}_"))
            for table in own:
                cursor.execute(_POLICY.format(table=table))
            cursor.execute(_PLAIN_KEYS, [f"{self.app}\\_%", sorted(tenant)])
            for table, column, target, key in cursor.fetchall():
                if table in own:
                    _replace_key(cursor, table, column, target, key)
            cursor.execute(_COLUMNS_OF_KEYS, [f"{self.app}\\_%"])
            for table, column in cursor.fetchall():
                _index_once(cursor, table, column)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Dropping the tables drops what was added to them."""

    def describe(self) -> str:
        return f"Row-level security and composite keys for {self.app}"


def _replace_key(cursor: Any, table: str, column: str, target: str, plain_key: str) -> None:
    name = f"{_stem(table, column)}_same_company"
    cursor.execute("SELECT 1 FROM pg_constraint WHERE conname = %s", [name])
    if not cursor.fetchone():
        cursor.execute(
            f"ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY (company_id, {column}) "
            f"REFERENCES {target} (company_id, id) DEFERRABLE INITIALLY DEFERRED"
        )
    cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {plain_key}")


def _index_once(cursor: Any, table: str, column: str) -> None:
    own = f"{_stem(table, column)}_by_company"
    cursor.execute(_INDEXES_LED_BY, [table, column])
    there = {name for (name,) in cursor.fetchall()}
    if not there:
        cursor.execute(f"CREATE INDEX {own} ON {table} (company_id, {column})")
    elif there > {own}:
        cursor.execute(f"DROP INDEX {own}")


def _stem(table: str, column: str) -> str:
    return f"{table}_{column}"[:50]


class OfTable(Operation):
    """What is done to one table behind the models' back: their state is not touched."""

    reversible = True

    def __init__(self, table: str) -> None:
        self.table = table

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (type(self).__name__, [self.table], {})

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The models' state is not touched."""


class CompanyByAnotherKey(OfTable):
    """Rows of this table always name another row of their company, so that no second look-up need find it.

    For tables that are written by the thousand: each key of a row is one look-up.
    """

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(_KEY_TO_THE_COMPANY, [self.table])
            for (name,) in cursor.fetchall():
                cursor.execute(f"ALTER TABLE {self.table} DROP CONSTRAINT {name}")

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        schema_editor.execute(
            f"ALTER TABLE {self.table} ADD FOREIGN KEY (company_id) REFERENCES tenants_company (id) "
            "DEFERRABLE INITIALLY DEFERRED"
        )

    def describe(self) -> str:
        return f"The company of {self.table} by another of its keys"


class LeaveRoom(OfTable):
    """So many percent of each page of a table stay free for new versions of its rows.

    A row that finds room on its own page needs no new entries in the indexes. Pages that are there keep to it
    as they are written anew.
    """

    def __init__(self, table: str, percent: int) -> None:
        super().__init__(table)
        self.percent = percent

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (type(self).__name__, [self.table, self.percent], {})

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        schema_editor.execute(f"ALTER TABLE {self.table} SET (fillfactor = {100 - self.percent})")

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        schema_editor.execute(f"ALTER TABLE {self.table} RESET (fillfactor)")

    def describe(self) -> str:
        return f"Room on the pages of {self.table}"


class AppendOnly(OfTable):
    """Rows of this table are written once: the database refuses to change or delete them."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        schema_editor.execute(
            f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {self.table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION throughline_append_only()"
        )

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        schema_editor.execute(f"DROP TRIGGER append_only ON {self.table}")

    def describe(self) -> str:
        return f"{self.table} is append-only"
