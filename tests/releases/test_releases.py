"""A register of every release is upgraded to this one: tables, decisions, seals and findings."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from registry.loaders import load_reference
from registry.models import User
from suppliers.ledger.acts import authors_of
from suppliers.ledger.change import change
from suppliers.models import Account, Change
from suppliers.models.person import Person
from tests.releases.dump import found, read
from tests.releases.judged_anew import JUDGED_ANEW

HERE = Path(__file__).parent
RELEASES = sorted(folder.name for folder in HERE.iterdir() if (folder / "register.json.xz").is_file())
NUMBERED = sorted((name for name in RELEASES if name[0].isdigit()), key=lambda name: [*map(int, name.split("."))])
NEWEST = (NUMBERED or RELEASES)[-1]
EVERY = pytest.mark.parametrize("release", RELEASES, indirect=True)
OF_THE_NEWEST = pytest.mark.parametrize("release", [NEWEST], indirect=True)


def findings_kept(release: str) -> list[dict[str, Any]]:
    """The findings of a release in its register."""
    kept: list[dict[str, Any]] = json.loads((HERE / release / "findings.json").read_text(encoding="utf-8"))
    return kept


def day_of(release: str) -> date:
    """The day on which a release's register was written."""
    return date.fromisoformat(findings_kept(release)[0]["on"])


def states(rows: Iterable[dict[str, Any]]) -> dict[tuple[str, ...], str]:
    """The state of each finding that has a decision."""
    return {key_of(row): row["state"] for row in rows if row["state"] != "open"}


def upgrade() -> None:
    """What the operations page asks for after the migrations."""
    load_reference()
    call_command("carry_over")


def key_of(row: dict[str, Any]) -> tuple[str, ...]:
    """The key of a finding."""
    return row["organisation"], row["code"], row["subject"]


def test_there_is_a_register_of_the_first_release():
    assert "0.1.0" in RELEASES


@EVERY
def test_the_whole_register_is_upgraded(released, capsys):
    """Every row is there, every seal is valid, and erased or deleted rows stay erased or deleted."""
    content = released
    call_command("carry_over")
    call_command("verify_history")
    assert " match their seals." in capsys.readouterr().out
    for label, table in content["tables"].items():
        there = apps.get_model(label)._base_manager.count()
        # Carrying over adds a change and its account, and removes nothing.
        assert there >= len(table["rows"]), label
    assert Person.objects.filter(erased__isnull=False, name="").exists()
    assert any(
        row[2] == "-" for change in Change.objects.all() for table in change.touched.values() for row in table["rows"]
    )


@EVERY
def test_a_decision_from_before_an_upgrade_counts_after_it(released, release):
    """Each decision counts for its finding, also if a later release has moved it, unless its facts are judged anew."""
    upgrade()
    before, after = states(findings_kept(release)), states(found(day_of(release)))
    assert len(before) > 50
    assert {key: state for key, state in before.items() if after.get(key) != state}.keys() == JUDGED_ANEW.keys()
    assert after.items() <= before.items()


def roles_of(row: dict[str, Any]) -> dict[str, Any]:
    """The roles of a finding's records and figures. The form on which it is fixed is no fact of it."""
    return {name: value for name, value in row["roles"].items() if name != "fix"}


@OF_THE_NEWEST
def test_a_decided_finding_keeps_its_roles(released):
    """Its digest covers evidence and figures by name: if a rule names others, the decision is lost."""
    upgrade()
    now = {key_of(row): row for row in json.loads(json.dumps(list(found(day_of(NEWEST)))))}
    kept = findings_kept(NEWEST)
    decided = [row for row in kept if row["state"] != "open" and key_of(row) not in JUDGED_ANEW]
    assert len(decided) > 50
    assert [(key_of(row), now[key_of(row)]["case"], roles_of(now[key_of(row)])) for row in decided] == [
        (key_of(row), row["case"], roles_of(row)) for row in decided
    ]


@pytest.mark.parametrize("of", RELEASES)
def test_migrations_since_a_release_only_add(of, db):
    """No table, column or stored choice of a release is renamed, retyped or dropped."""
    graph = MigrationLoader(connection)
    then = graph.project_state([tuple(target) for target in read(HERE / of)["migrations"]])
    now = graph.project_state()
    for key, model in then.models.items():
        for name, field in model.fields.items():
            assert key in now.models, key
            assert name in now.models[key].fields, f"{key}: {name}"
            later = now.models[key].fields[name]
            assert type(later) is type(field), f"{key}: {name}"
            assert stored(field) <= stored(later), f"{key}: {name}"


def stored(field) -> set[str]:
    """The stored values of a column's choices."""
    return {str(value) for value, _label in field.flatchoices}


@EVERY
def test_changes_before_an_upgrade_name_the_first_account_on_record(released, release):
    """Old changes seal a number alone: whoever is renamed after the upgrade, they show the name of the upgrade."""
    old = Change.objects.count()
    assert not Account.objects.exists()
    upgrade()
    names = {user.pk: str(user) for user in User.objects.all()}
    dpo = User.objects.get(username="dpo")
    with change(by=dpo, reason="Married"):
        dpo.name = "Another"
        dpo.save()
    changes = Change.objects.order_by("number")
    shown = authors_of(changes)
    assert {c.form for c in changes[:old]} == {1} and {c.form for c in changes[old:]} == {2}
    assert all(shown[c.number] == names[c.by_id] for c in changes[:old])
    assert shown[changes.count()] == "Another"
    call_command("verify_history")
