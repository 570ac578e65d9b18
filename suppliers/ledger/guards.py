"""Guards in the database: changes and history rows can be added, but not altered or deleted."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from suppliers.ledger.tracked import history_of, tracked_models
from suppliers.models.change import Change, ChangeHead

MESSAGE = "The register's history is append-only."
FUNCTION = "register_append_only"
# The codes of PostgreSQL for BEFORE UPDATE and BEFORE DELETE of each row, and BEFORE TRUNCATE of each statement.
_KINDS = {"update": 19, "delete": 11, "truncate": 34}
# What each engine guards against, and its words for "for each" and "the same, empty included".
ACTS = {"postgresql": ("UPDATE", "DELETE", "TRUNCATE"), "sqlite": ("UPDATE", "DELETE", "REPLACE")}
EACH = {"UPDATE": "ROW", "DELETE": "ROW", "TRUNCATE": "STATEMENT"}
SAME = {"postgresql": "IS NOT DISTINCT FROM", "sqlite": "IS"}

# For the name of each guard: its table, and the statement that creates it.
Guards = dict[str, tuple[str, str]]


def guarded() -> dict[str, str]:
    """The tables whose rows are written once, each with its key column."""
    history = [history_of(model)._meta for model in tracked_models()]
    return {options.db_table: options.pk.column for options in (Change._meta, *history)}


def install(db: BaseDatabaseWrapper | Any = connection) -> None:
    """Creates each guard that is missing or was altered."""
    absent = set(missing(db))
    with transaction.atomic(using=db.alias), db.cursor() as cursor:
        if absent and db.vendor == "postgresql":
            cursor.execute(_function())
        for name, (table, sql) in _wanted(db).items():
            if name in absent:
                cursor.execute(_drop(db.vendor, table, name))
                cursor.execute(sql)


def missing(db: BaseDatabaseWrapper | Any = connection) -> list[str]:
    """The names of guards that are not in the database, or differ from their statement."""
    wanted = _wanted(db)
    with db.cursor() as cursor:
        if db.vendor == "postgresql":
            present = set(_present_on_postgresql(cursor, wanted))
        else:
            present = set(_present_on_sqlite(cursor, wanted))
    return sorted(wanted.keys() - present)


def _present_on_postgresql(cursor: Any, wanted: Guards) -> Iterator[str]:
    cursor.execute(
        "SELECT t.tgname, c.relname, t.tgtype, t.tgqual IS NOT NULL, p.proname = %s AND p.prosrc = %s "
        "FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid "
        "WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')",
        [FUNCTION, _body()],
    )
    triggers = {name: tuple(rest) for name, *rest in cursor.fetchall()}
    for name, (table, sql) in wanted.items():
        if triggers.get(name) == (table, _KINDS[name.rpartition("_")[2]], "WHEN" in sql, True):
            yield name


def _present_on_sqlite(cursor: Any, wanted: Guards) -> Iterator[str]:
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    statements = dict(cursor.fetchall())
    for name, (_table, sql) in wanted.items():
        if statements.get(name) == sql:
            yield name


def _wanted(db: BaseDatabaseWrapper | Any) -> Guards:
    """For each guard of the tables that exist: its table, and the statement that creates it."""
    existing = set(db.introspection.table_names())
    wanted: Guards = {}
    for table, key in guarded().items():
        if table in existing:
            erasure = _erasure(db.vendor, table)
            for act in ACTS[db.vendor]:
                sql = _create(vendor=db.vendor, table=table, key=key, act=act, unless=erasure)
                wanted[_name(table, act)] = (table, sql)
    return wanted


def _name(table: str, act: str) -> str:
    return f"guard_{table}_{act.lower()}"


def _create(vendor: str, table: str, key: str, act: str, unless: str) -> str:
    condition = ""
    if unless and act == "UPDATE":
        condition = f"WHEN (NOT ({unless})) "
    if vendor == "postgresql":
        run = f"FOR EACH {EACH[act]} {condition}EXECUTE FUNCTION {FUNCTION}()"
        return f'CREATE TRIGGER "{_name(table, act)}" BEFORE {act} ON "{table}" {run}'
    before = f'{act} ON "{table}" {condition}'.rstrip()
    if act == "REPLACE":
        # INSERT OR REPLACE removes a row without the guard against DELETE.
        # The names are those of our own tables, not of a person.
        before = f'INSERT ON "{table}" WHEN EXISTS (SELECT 1 FROM "{table}" WHERE "{key}" = NEW."{key}")'  # noqa: S608
    return f"CREATE TRIGGER \"{_name(table, act)}\" BEFORE {before} BEGIN SELECT RAISE(ABORT, '{_quoted()}'); END"


def _erasure(vendor: str, table: str) -> str:
    """The one update of a history row that is allowed: its erasable columns become empty, all others stay."""
    for model in tracked_models():
        history = history_of(model)._meta
        if history.db_table == table and model.ERASABLE:
            conditions: list[str] = []
            for field in history.concrete_fields:
                if field.attname not in model.ERASABLE:
                    conditions.append(f'NEW."{field.column}" {SAME[vendor]} OLD."{field.column}"')
            conditions += [f"NEW.\"{name}\" = ''" for name in model.ERASABLE]
            return " AND ".join(conditions)
    return ""


def _function() -> str:
    return f"CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $${_body()}$$"


def _body() -> str:
    return f" BEGIN RAISE EXCEPTION '{_quoted()}'; END "


def _quoted() -> str:
    return MESSAGE.replace("'", "''")


def _drop(vendor: str, table: str, name: str) -> str:
    drop = f'DROP TRIGGER IF EXISTS "{name}"'
    if vendor == "postgresql":
        drop += f' ON "{table}"'
    return drop


def remove(db: BaseDatabaseWrapper | Any = connection) -> None:
    """Removes every guard: for tests that empty the database."""
    with db.cursor() as cursor:
        for name, (table, _sql) in _wanted(db).items():
            cursor.execute(_drop(db.vendor, table, name))


@contextmanager
def removed(db: BaseDatabaseWrapper | Any = connection) -> Iterator[None]:
    """Removes the guards inside the block, and creates them again after it."""
    remove(db)
    try:
        yield
    finally:
        install(db)


def set_up(using: str = "default", **kwargs: Any) -> None:
    """Creates the head row and the guards after each migrate. SQLite drops guards silently when it replaces a table."""
    from django.db import connections

    db = connections[using]
    if ChangeHead._meta.db_table in db.introspection.table_names():
        ChangeHead.objects.using(using).get_or_create(pk=1)
        install(db)
