"""Guards in the database itself: changes and history rows can be added, never altered or removed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from suppliers.models.change import Change, ChangeHead
from suppliers.tracked import history_of, tracked_models

MESSAGE = "The register's history is append-only."
FUNCTION = "register_append_only"


def guarded_tables() -> list[str]:
    """The tables whose rows are written once."""
    return [Change._meta.db_table, *(history_of(model)._meta.db_table for model in tracked_models())]


def _names(table: str, vendor: str) -> dict[str, str]:
    acts = ["UPDATE", "DELETE"] + (["TRUNCATE"] if vendor == "postgresql" else [])
    return {act: f"guard_{table}_{act.lower()}" for act in acts}


def install(db: BaseDatabaseWrapper | Any = connection) -> None:
    """Puts every guard in place; those already there stay."""
    there = set(db.introspection.table_names())
    with transaction.atomic(using=db.alias), db.cursor() as cursor:
        if db.vendor == "postgresql":
            cursor.execute(
                f"CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS "
                f"$$ BEGIN RAISE EXCEPTION '{MESSAGE.replace(chr(39), chr(39) * 2)}'; END $$"
            )
        for table in guarded_tables():
            if table not in there:
                continue
            for act, name in _names(table, db.vendor).items():
                cursor.execute(_create(db.vendor, table, act, name))


def _create(vendor: str, table: str, act: str, name: str) -> str:
    if vendor == "postgresql":
        each = "STATEMENT" if act == "TRUNCATE" else "ROW"
        return (
            f'CREATE OR REPLACE TRIGGER "{name}" BEFORE {act} ON "{table}" '
            f"FOR EACH {each} EXECUTE FUNCTION {FUNCTION}()"
        )
    message = MESSAGE.replace("'", "''")
    return (
        f'CREATE TRIGGER IF NOT EXISTS "{name}" BEFORE {act} ON "{table}" BEGIN SELECT RAISE(ABORT, \'{message}\'); END'
    )


def remove(db: BaseDatabaseWrapper | Any = connection) -> None:
    """Takes every guard away: for test harnesses that empty the database."""
    with db.cursor() as cursor:
        for table in set(guarded_tables()) & set(db.introspection.table_names()):
            for name in _names(table, db.vendor).values():
                on = f' ON "{table}"' if db.vendor == "postgresql" else ""
                cursor.execute(f'DROP TRIGGER IF EXISTS "{name}"{on}')


@contextmanager
def removed(db: BaseDatabaseWrapper | Any = connection) -> Iterator[None]:
    """Without guards inside, with them again after."""
    remove(db)
    try:
        yield
    finally:
        install(db)


def missing(db: BaseDatabaseWrapper | Any = connection) -> list[str]:
    """The names of guards that are not in the database."""
    query = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
        if db.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with db.cursor() as cursor:
        cursor.execute(query)
        there = {name for (name,) in cursor.fetchall()}
    wanted = {name for table in guarded_tables() for name in _names(table, db.vendor).values()}
    return sorted(wanted - there)


def set_up(using: str = "default", **kwargs: Any) -> None:
    """After every migrate: the head row and the guards, which a remade table loses without a word on SQLite."""
    from django.db import connections

    db = connections[using]
    if ChangeHead._meta.db_table in db.introspection.table_names():
        ChangeHead.objects.using(using).get_or_create(pk=1)
        install(db)
