"""Guards in the database: changes and history rows can be added, but not altered or deleted."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from suppliers.ledger.free_text import free_texts
from suppliers.ledger.tracked import Tracked, history_of, tracked_models
from suppliers.models.change import Change, ChangeHead
from suppliers.models.erasure import Erasure

MESSAGE = "The register's history is append-only."
FUNCTION = "register_append_only"
ERASURES = history_of(Erasure)._meta.db_table
# The codes of PostgreSQL for BEFORE UPDATE and BEFORE DELETE of each row, and BEFORE TRUNCATE of each statement.
_KINDS = {"update": 19, "delete": 11, "truncate": 34}
# What each engine guards against, and its words for "for each" and "the same, empty included".
ACTS = {"postgresql": ("UPDATE", "DELETE", "TRUNCATE"), "sqlite": ("UPDATE", "DELETE", "REPLACE")}
EACH = {"UPDATE": "ROW", "DELETE": "ROW", "TRUNCATE": "STATEMENT"}
SAME = {"postgresql": "IS NOT DISTINCT FROM", "sqlite": "IS"}
PLACE_OF = {"postgresql": "strpos", "sqlite": "instr"}


class Guard(NamedTuple):
    """A guard of a table: the statement that creates it and, on PostgreSQL, its function with its body."""

    table: str
    sql: str
    function: str = FUNCTION
    body: str = ""


# The guards by their names.
Guards = dict[str, Guard]


def guarded() -> dict[str, str]:
    """The tables whose rows are written once, each with its key column."""
    history = [history_of(model)._meta for model in tracked_models()]
    return {options.db_table: options.pk.column for options in (Change._meta, *history)}


def install(db: BaseDatabaseWrapper | Any = connection) -> None:
    """Creates each guard that is missing or was altered."""
    absent = set(missing(db))
    with transaction.atomic(using=db.alias), db.cursor() as cursor:
        for name, guard in _wanted(db).items():
            if name in absent:
                if guard.body:
                    cursor.execute(_function(guard))
                cursor.execute(_drop(db.vendor, guard.table, name))
                cursor.execute(guard.sql)


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
        "SELECT t.tgname, c.relname, t.tgtype, t.tgqual IS NOT NULL, p.proname, p.prosrc "
        "FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid "
        "WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')"
    )
    triggers = {name: tuple(rest) for name, *rest in cursor.fetchall()}
    for name, guard in wanted.items():
        kind = _KINDS[name.rpartition("_")[2]]
        if triggers.get(name) == (guard.table, kind, False, guard.function, guard.body):
            yield name


def _present_on_sqlite(cursor: Any, wanted: Guards) -> Iterator[str]:
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    statements = dict(cursor.fetchall())
    for name, guard in wanted.items():
        if statements.get(name) == guard.sql:
            yield name


def _wanted(db: BaseDatabaseWrapper | Any) -> Guards:
    """The guards of the tables that exist."""
    existing = set(db.introspection.table_names())
    wanted: Guards = {}
    for table, key in guarded().items():
        if table in existing:
            erasure = _erasure(db.vendor, table, ERASURES in existing)
            for act in ACTS[db.vendor]:
                unless = erasure if act == "UPDATE" else ""
                make = _on_postgresql if db.vendor == "postgresql" else _on_sqlite
                wanted[_name(table, act)] = make(table=table, key=key, act=act, unless=unless)
    return wanted


def _name(table: str, act: str) -> str:
    return f"guard_{table}_{act.lower()}"


def _on_postgresql(*, table: str, key: str, act: str, unless: str) -> Guard:
    function, body = FUNCTION, f" BEGIN RAISE EXCEPTION '{_quoted()}'; END "
    if unless:
        # A condition of the trigger itself cannot ask other rows, its function can.
        function = f"append_only_{table}"
        body = f" BEGIN IF {unless} THEN RETURN NEW; END IF; RAISE EXCEPTION '{_quoted()}'; END "
    run = f"FOR EACH {EACH[act]} EXECUTE FUNCTION {function}()"
    return Guard(table, f'CREATE TRIGGER "{_name(table, act)}" BEFORE {act} ON "{table}" {run}', function, body)


def _on_sqlite(*, table: str, key: str, act: str, unless: str) -> Guard:
    condition = f"WHEN (NOT ({unless})) " if unless else ""
    before = f'{act} ON "{table}" {condition}'.rstrip()
    if act == "REPLACE":
        # INSERT OR REPLACE removes a row without the guard against DELETE.
        # The names are those of our own tables, not of a person.
        before = f'INSERT ON "{table}" WHEN EXISTS (SELECT 1 FROM "{table}" WHERE "{key}" = NEW."{key}")'  # noqa: S608
    sql = f"CREATE TRIGGER \"{_name(table, act)}\" BEFORE {before} BEGIN SELECT RAISE(ABORT, '{_quoted()}'); END"
    return Guard(table, sql)


def _erasure(vendor: str, table: str, with_texts: bool) -> str:
    """The one update of a guarded row that is allowed; empty if there is none.

    A sealed version must say that the details or the texts were erased: emptying alone would be a forgery without a
    trace. *with_texts*: the table of erasures exists.
    """
    if table == Change._meta.db_table:
        if not with_texts:
            return ""
        return _erasure_of_texts(vendor, Change, label=Change._meta.label, texts=("reason",), salt="salt")
    for model in tracked_models():
        history = history_of(model)
        if history._meta.db_table == table:
            if model.ERASABLE:
                return _erasure_of_details(vendor, model, history)
            if with_texts and free_texts(model):
                label, texts = model._meta.label, free_texts(model)
                return _erasure_of_texts(vendor, history, label=label, texts=texts, salt="row_salt")
    return ""


def _same(vendor: str, table: Any, without: Collection[str]) -> list[str]:
    """The conditions that all other columns stay."""
    names = [field.column for field in table._meta.concrete_fields if field.attname not in without]
    return [f'NEW."{name}" {SAME[vendor]} OLD."{name}"' for name in names]


def _erasure_of_details(vendor: str, model: type[Tracked], history: Any) -> str:
    """The details of a person become empty, and a version says that they were erased."""
    empty = [f"NEW.\"{name}\" = ''" for name in model.ERASABLE]
    key = model._meta.pk.column
    # The names are those of our own tables, not of a person.
    said = f'SELECT 1 FROM "{history._meta.db_table}" AS e WHERE e."{key}" = OLD."{key}" AND e."erased" IS NOT NULL'  # noqa: S608
    return " AND ".join([*_same(vendor, history, model.ERASABLE), *empty, f"EXISTS ({said})"])


def _erasure_of_texts(vendor: str, table: Any, *, label: str, texts: Collection[str], salt: str) -> str:
    """The texts that an erasure of this row names take its mark or become empty, and the salt becomes another."""
    named = [f"e.\"label\" = '{label}'", f'e."version" = OLD."{table._meta.pk.column}"']
    for name in texts:
        listed = f"{PLACE_OF[vendor]}(', ' || e.\"columns\" || ',', ', {name},') > 0"
        erased = f'NEW."{name}" IN (e."mark", \'\') AND {listed}'
        named.append(f'(NEW."{name}" {SAME[vendor]} OLD."{name}" OR ({erased}))')
    # The names are those of our own tables, not of a person.
    said = f'SELECT 1 FROM "{ERASURES}" AS e WHERE {" AND ".join(named)}'  # noqa: S608
    return " AND ".join([*_same(vendor, table, {*texts, salt}), f"EXISTS ({said})"])


def _function(guard: Guard) -> str:
    return f"CREATE OR REPLACE FUNCTION {guard.function}() RETURNS trigger LANGUAGE plpgsql AS $${guard.body}$$"


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
        for name, guard in _wanted(db).items():
            cursor.execute(_drop(db.vendor, guard.table, name))


@contextmanager
def removed(db: BaseDatabaseWrapper | Any = connection) -> Iterator[None]:
    """Removes the guards inside the block, and creates them again after it."""
    remove(db)
    try:
        yield
    finally:
        install(db)


def step_aside(using: str = "default", plan: Any = (), **kwargs: Any) -> None:
    """Removes the guards before migrations: on SQLite, one that names another table keeps both as they are."""
    from django.db import connections

    if plan:
        remove(connections[using])


def set_up(using: str = "default", **kwargs: Any) -> None:
    """Creates the head row and the guards after each migrate. SQLite drops guards silently when it replaces a table."""
    from django.db import connections

    db = connections[using]
    if ChangeHead._meta.db_table in db.introspection.table_names():
        ChangeHead.objects.using(using).get_or_create(pk=1)
        install(db)
