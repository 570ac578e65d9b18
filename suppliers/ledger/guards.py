"""Guards in the database itself: changes and history rows can be added, never altered or removed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from suppliers.ledger.tracked import history_of, tracked_models
from suppliers.models.change import Change, ChangeHead

MESSAGE = "The register's history is append-only."
FUNCTION = "register_append_only"
# PostgreSQL's own figures for BEFORE UPDATE and BEFORE DELETE of each row, and BEFORE TRUNCATE of each statement.
_KINDS = {"update": 19, "delete": 11, "truncate": 34}


def guarded() -> dict[str, str]:
    """The tables whose rows are written once, each with the column that is its key."""
    history = [history_of(model)._meta for model in tracked_models()]
    return {options.db_table: options.pk.column for options in (Change._meta, *history)}


def install(db: BaseDatabaseWrapper | Any = connection) -> None:
    """Puts every guard in place: what is missing or was emptied is made anew."""
    lacking = set(missing(db))
    with transaction.atomic(using=db.alias), db.cursor() as cursor:
        if lacking and db.vendor == "postgresql":
            cursor.execute(_function())
        for name, (table, sql) in _wanted(db).items():
            if name in lacking:
                cursor.execute(_drop(db.vendor, table, name))
                cursor.execute(sql)


def missing(db: BaseDatabaseWrapper | Any = connection) -> list[str]:
    """The names of guards that are not in the database, or do not do there what they should."""
    with db.cursor() as cursor:
        if db.vendor == "postgresql":
            cursor.execute(
                "SELECT t.tgname, c.relname, t.tgtype, t.tgqual IS NOT NULL, p.proname = %s AND p.prosrc = %s "
                "FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid "
                "WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')",
                [FUNCTION, _body()],
            )
            found = {name: tuple(rest) for name, *rest in cursor.fetchall()}
            there = {
                name
                for name, (table, sql) in _wanted(db).items()
                if found.get(name) == (table, _KINDS[name.rpartition("_")[2]], "WHEN" in sql, True)
            }
        else:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            found = dict(cursor.fetchall())
            there = {name for name, (_table, sql) in _wanted(db).items() if found.get(name) == sql}
    return sorted(set(_wanted(db)) - there)


def _wanted(db: BaseDatabaseWrapper | Any) -> dict[str, tuple[str, str]]:
    """Per guard of the tables that are there: its table and the statement that makes it."""
    there = set(db.introspection.table_names())
    acts = ["UPDATE", "DELETE", "TRUNCATE" if db.vendor == "postgresql" else "REPLACE"]
    return {
        f"guard_{table}_{act.lower()}": (
            table,
            _create(vendor=db.vendor, table=table, key=key, act=act, unless=_erasing(db.vendor, table)),
        )
        for table, key in guarded().items()
        if table in there
        for act in acts
    }


def _create(vendor: str, table: str, key: str, act: str, unless: str) -> str:
    name = f"guard_{table}_{act.lower()}"
    condition = f"WHEN (NOT ({unless})) " if unless and act == "UPDATE" else ""
    if vendor == "postgresql":
        each = "STATEMENT" if act == "TRUNCATE" else "ROW"
        run = f"FOR EACH {each} {condition}EXECUTE FUNCTION {FUNCTION}()"
        return f'CREATE TRIGGER "{name}" BEFORE {act} ON "{table}" {run}'
    # INSERT OR REPLACE removes a row without asking the guard against DELETE.
    # Names of our own tables, never of a person's making.
    when = f'INSERT ON "{table}" WHEN EXISTS (SELECT 1 FROM "{table}" WHERE "{key}" = NEW."{key}")'  # noqa: S608
    before = when if act == "REPLACE" else f'{act} ON "{table}" {condition}'.rstrip()
    return f"CREATE TRIGGER \"{name}\" BEFORE {before} BEGIN SELECT RAISE(ABORT, '{_quoted()}'); END"


def _erasing(vendor: str, table: str) -> str:
    """The one alteration of a history row that is let through: its erasable columns become empty, all else stays."""
    for model in tracked_models():
        history = history_of(model)._meta
        if history.db_table == table and model.ERASABLE:
            same = "IS NOT DISTINCT FROM" if vendor == "postgresql" else "IS"
            kept = [f.column for f in history.concrete_fields if f.attname not in model.ERASABLE]
            parts = [f'NEW."{column}" {same} OLD."{column}"' for column in kept]
            return " AND ".join([*parts, *(f"NEW.\"{name}\" = ''" for name in model.ERASABLE)])
    return ""


def _function() -> str:
    return f"CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $${_body()}$$"


def _body() -> str:
    return f" BEGIN RAISE EXCEPTION '{_quoted()}'; END "


def _quoted() -> str:
    return MESSAGE.replace("'", "''")


def _drop(vendor: str, table: str, name: str) -> str:
    on = f' ON "{table}"' if vendor == "postgresql" else ""
    return f'DROP TRIGGER IF EXISTS "{name}"{on}'


def remove(db: BaseDatabaseWrapper | Any = connection) -> None:
    """Takes every guard away: for test harnesses that empty the database."""
    with db.cursor() as cursor:
        for name, (table, _sql) in _wanted(db).items():
            cursor.execute(_drop(db.vendor, table, name))


@contextmanager
def removed(db: BaseDatabaseWrapper | Any = connection) -> Iterator[None]:
    """Without guards inside, with them again after."""
    remove(db)
    try:
        yield
    finally:
        install(db)


def set_up(using: str = "default", **kwargs: Any) -> None:
    """After every migrate: the head row and the guards, which a remade table loses without a word on SQLite."""
    from django.db import connections

    db = connections[using]
    if ChangeHead._meta.db_table in db.introspection.table_names():
        ChangeHead.objects.using(using).get_or_create(pk=1)
        install(db)
