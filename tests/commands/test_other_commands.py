"""Verifying the history, loading demo and reference data, and running on one machine."""

import os
from datetime import date

import pytest
from django.db import connection

from registry.loaders import load_reference
from registry.models import Organisation, User
from suppliers.ledger import guards
from suppliers.ledger.change import change
from suppliers.models import Change, StatutoryTerm
from tests.commands.conftest import served
from tests.pages import world as world_module
from tests.pages.world import TODAY, alter, clock


def forged(sql: str, *values: object) -> None:
    """Something written past the guards, as only the owner of the database can."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with guards.removed(), connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_a_whole_history_is_reported_as_whole(world, run):
    done = run("verify_history")
    assert done.status == 0
    assert done.output.splitlines()[0].startswith("1 changes and ")
    assert done.output.splitlines()[1] == f"Seal of the last change: {Change.objects.get().digest}"


def test_a_forged_row_is_named(world, run):
    key = world.supplier.pk
    forged("UPDATE suppliers_historicalsupplier SET legal_name = %s WHERE id = %s", "Forged", key)
    done = run("verify_history")
    assert done.status == 1
    assert f"suppliers.Supplier {key}: history row" in done.output
    assert "was altered after it was sealed." in done.output
    assert "do not agree with the seals" in done.error


def test_a_record_written_past_the_history_is_named(world, run):
    forged("UPDATE suppliers_breachterm SET number = 1 WHERE id = %s", world.term.pk)
    done = run("verify_history")
    assert done.status == 1
    assert f"suppliers.BreachTerm {world.term.pk}: the record differs from the last version" in done.output


def test_a_changed_reason_is_named(world, run):
    forged("UPDATE suppliers_change SET reason = 'Another' WHERE number = 1")
    done = run("verify_history")
    assert done.status == 1
    assert "Change 1 was altered: its own digest does not match." in done.output


def test_a_guard_that_is_not_there_is_named(world, run):
    on = ' ON "suppliers_change"' if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f'DROP TRIGGER "guard_suppliers_change_update"{on}')
    done = run("verify_history")
    assert done.status == 1
    assert "Guard guard_suppliers_change_update is not in the database." in done.output


def test_the_demo_is_loaded_once_and_then_left_alone(db, run, monkeypatch):
    monkeypatch.setattr(world_module, "TODAY", date(2026, 12, 1))  # the demo covers a year up to November
    assert run("load_demo", "--once").output == "Demo: loaded.\n"
    with clock(TODAY):
        alter(Organisation.objects.get(slug="example-uk"), legal_name="Ours now")
    count = Change.objects.count()
    assert run("load_demo", "--once").output == "Demo: not loaded, because the register is not empty.\n"
    assert Organisation.objects.get(slug="example-uk").legal_name == "Ours now"
    assert Change.objects.count() == count


def test_the_demo_is_not_loaded_into_a_register_in_use(world, run):
    done = run("load_demo")
    assert done.status == 1
    assert done.error == "The demo needs an empty register. This register has changes."
    assert not Organisation.objects.filter(slug="example-uk").exists()


def test_a_demo_that_cannot_be_loaded_leaves_nothing(db, run, monkeypatch, tmp_path):
    (tmp_path / "demo").mkdir()
    row = '[[change.add]]\nmodel = "suppliers.Service"\nkey = "mail"\nsupplier_id = "@nobody"\n'
    content = f'[[change]]\non = 2026-01-19\nreason = "Read"\n{row}'
    (tmp_path / "demo" / "facts.toml").write_text(content, encoding="utf-8")
    monkeypatch.setattr("registry.loaders.files.FOLDER", tmp_path)
    done = run("load_demo")
    message = "facts.toml, line 7, “mail”: supplier_id: no earlier row has the key “nobody”"
    assert (done.status, done.error.rstrip(".")) == (1, message)
    assert not Change.objects.exists()
    assert not User.objects.filter(username="dpo").exists()


def test_reference_data_is_loaded_once(db, run):
    output = run("load_reference").output
    assert output.startswith("Reference data: ") and output.endswith(" rows added, 0 corrected.\n")
    count = Change.objects.count()
    assert run("load_reference").output == "Reference data: already up to date.\n"
    assert Change.objects.count() == count


def test_reference_data_names_rows_that_a_person_changed(world, run):
    with clock(TODAY):
        load_reference()
        with change(by=world.editor, reason="Ours"):
            StatutoryTerm.objects.filter(provision="Art. 33(1)", regime="EU").first().delete()
        output = run("load_reference").output
    assert output.splitlines()[0] == "Reference data: already up to date."
    assert output.splitlines()[1].startswith("Kept because a person changed it: Art. 33(1), EU GDPR, ")


def test_reference_data_that_cannot_be_loaded_is_named(db, run, monkeypatch, tmp_path):
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / "a.toml").write_text("[", encoding="utf-8")
    monkeypatch.setattr("registry.loaders.files.FOLDER", tmp_path)
    done = run("load_reference")
    assert done.status == 1 and done.error.startswith("a.toml: ")
    assert not Change.objects.exists()


def test_running_locally_without_the_demo_names_no_accounts(world, run, monkeypatch):
    output, _started = served(run, monkeypatch)
    assert "http://127.0.0.1:8000/" in output
    assert "password" not in output


@pytest.mark.parametrize("port", ["x", "80.5", ""])
def test_a_port_that_is_none_is_refused(db, run, monkeypatch, port):
    monkeypatch.setattr(os, "execv", None)
    assert "invalid int value" in run("run_local", "--port", port).error
