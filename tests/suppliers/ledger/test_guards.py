"""The database itself refuses to alter or delete rows that are written once."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import DatabaseError, connection, models, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from suppliers.ledger import guards
from suppliers.ledger.tracked import history_of, tracked_models
from suppliers.models import Change, ChangeHead, Supplier
from tests import factories

pytestmark = pytest.mark.django_db
HISTORIES = {history_of(model)._meta.db_table: model for model in tracked_models()}
TABLES = pytest.mark.parametrize("table", guards.guarded())


def run(sql: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def filled(table: str) -> str:
    """Writes a row into a guarded table, and gives one of its columns."""
    factories.MAKERS[HISTORIES.get(table, Supplier)]()
    if table in HISTORIES:
        return "change_id"
    return "reason"


def test_changes_and_the_history_of_every_tracked_model_are_guarded():
    assert set(guards.guarded()) == {"suppliers_change", *HISTORIES}
    assert len(HISTORIES) == len(tracked_models())


@TABLES
def test_the_database_refuses_an_update(table):
    column = filled(table)
    with pytest.raises(DatabaseError, match="append-only"):
        run(f"UPDATE {table} SET {column} = {column}")


@TABLES
def test_the_database_refuses_a_delete(table):
    filled(table)
    with pytest.raises(DatabaseError, match="append-only"):
        run(f"DELETE FROM {table}")


@TABLES
def test_the_database_refuses_to_empty_or_overwrite_a_table_at_once(table):
    filled(table)
    sql = {
        # Without this, foreign keys and pending checks refuse it first.
        "postgresql": f"SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE {table} CASCADE",
        # SQLite replaces a row with the same key without the guard against DELETE.
        "sqlite": f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    }
    with pytest.raises(DatabaseError, match="append-only"):
        run(sql[connection.vendor])


@TABLES
def test_a_guard_that_was_dropped_is_missed_until_it_is_installed_again(table):
    dropped = f"guard_{table}_update"
    run(guards._drop(connection.vendor, table, dropped))
    assert guards.missing() == [dropped]
    guards.install()
    assert guards.missing() == []


def test_a_guard_that_was_emptied_is_missed():
    guards.remove()
    guards.install()
    hollow = {
        "postgresql": [
            "CREATE FUNCTION hollow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
            "CREATE OR REPLACE TRIGGER guard_suppliers_change_update BEFORE UPDATE ON suppliers_change"
            " FOR EACH ROW EXECUTE FUNCTION hollow()",
        ],
        "sqlite": [
            "DROP TRIGGER guard_suppliers_change_update",
            "CREATE TRIGGER guard_suppliers_change_update BEFORE UPDATE ON suppliers_change BEGIN SELECT 1; END",
        ],
    }
    for sql in hollow[connection.vendor]:
        run(sql)
    assert guards.missing() == ["guard_suppliers_change_update"]


def test_guards_removed_for_a_while_come_back_after_a_failure():
    with pytest.raises(ZeroDivisionError), guards.removed():
        assert len(guards.missing()) >= 2 * len(guards.guarded())
        raise ZeroDivisionError
    assert guards.missing() == []


def remade(table: str) -> None:
    """Alters a column of the table. SQLite then creates a new table, and drops the guards of the old one."""
    model = next(m for m in apps.get_models() if m._meta.db_table == table)
    old = model._meta.get_field({"suppliers_change": "previous"}.get(table, "history_type"))
    new = models.CharField(max_length=99)
    new.set_attributes_from_name(old.name)
    new.model = model
    with connection.schema_editor() as editor:
        editor.alter_field(model, old, new)
        editor.alter_field(model, new, old)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("table", ["suppliers_change", history_of(Supplier)._meta.db_table])
def test_a_table_remade_by_a_migration_is_guarded_again_after_migrate(table):
    factories.supplier()
    remade(table)
    if connection.vendor == "sqlite":
        assert {f"guard_{table}_delete", f"guard_{table}_update"} <= set(guards.missing())
    call_command("migrate", verbosity=0)
    assert guards.missing() == []
    with pytest.raises(DatabaseError, match="append-only"):
        run(f"DELETE FROM {table}")


@pytest.mark.django_db(transaction=True)
def test_migrate_makes_the_head_once():
    ChangeHead.objects.all().delete()
    call_command("migrate", verbosity=0)
    assert ChangeHead.objects.get().number == 0
    factories.supplier()
    call_command("migrate", verbosity=0)
    assert ChangeHead.objects.get().number == Change.objects.count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "second"])
def test_a_test_that_commits_leaves_an_empty_guarded_register(time):
    # The second run shows the state after the first.
    assert (ChangeHead.objects.get().number, Change.objects.count()) == (0, 0)
    assert guards.missing() == []
    factories.supplier()


def test_a_lost_guard_fails_the_checks_and_their_hint_brings_it_back():
    guards.remove()
    with pytest.raises(SystemCheckError, match=r"migrate --skip-checks"):
        call_command("migrate", verbosity=0, skip_checks=False)
    call_command("migrate", verbosity=0, skip_checks=True)
    call_command("check", databases=["default"])


def test_the_guards_of_an_earlier_release_do_not_stop_its_upgrade():
    guards.remove()
    [last] = MigrationLoader(connection).graph.leaf_nodes("registry")
    MigrationRecorder(connection).record_unapplied(*last)
    call_command("check", databases=["default"])
