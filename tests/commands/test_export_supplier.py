"""manage.py export_register --supplier: the shared facts about a supplier as text, which load_register reads again."""

import tomllib
from pathlib import Path

import pytest
from django.db import transaction
from django.utils import timezone

from registry.exports.export import export_supplier
from registry.loaders import load_demo, load_register
from registry.models import Organisation
from registry.reading.lens import lens_now
from suppliers.models import Change, Person
from suppliers.values import (
    ROWS,
    Account,
    AdequacyDecision,
    Country,
    CountryMembership,
    Erasure,
    LegalEvent,
    LegalTerm,
    RegionWord,
    RuleCitation,
    StatutoryTerm,
    Supplier,
    TransferInstrument,
)
from suppliers.values import Person as PersonValue
from tests import factories
from tests.pages.world import TODAY

pytestmark = pytest.mark.django_db
SUPPLIERS = (
    "Siso",
    "Egress Systems",
    "Lakeside Desk, Inc. (invented example)",
    "Northmere Payroll Ltd (invented example)",
)
# What every register loads for itself, and what never leaves it.
NOT_WRITTEN = {
    Account,
    Country,
    CountryMembership,
    Erasure,
    AdequacyDecision,
    LegalEvent,
    LegalTerm,
    RegionWord,
    RuleCitation,
    StatutoryTerm,
    TransferInstrument,
    PersonValue,
}


def text_of(name: str) -> str:
    """The file about a supplier."""
    lens = lens_now((), timezone.localdate())
    supplier = next(each for each in lens.all(Supplier) if each.full_name == name)
    return export_supplier(lens, supplier, "toml", produced_at=timezone.now(), produced_by="A test").content.decode()


def rows_of(text: str) -> list[dict]:
    """The rows of a file, without its head."""
    (change,) = tomllib.loads(text)["change"]
    return change["add"]


def loaded_again(text: str, folder: Path, name: str) -> str:
    """The file about the supplier of a register that was loaded from a file; the register is empty again after."""
    file = folder / "supplier.toml"
    file.write_text(text, encoding="utf-8")
    with transaction.atomic():
        load_register(file)
        again = text_of(name)
        transaction.set_rollback(True)
    return again


@pytest.fixture(scope="module")
def written(django_db_setup, django_db_blocker) -> dict[str, str]:
    """The files about the demo's suppliers, and all that must not be in them."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_demo()
        found = {name: text_of(name) for name in SUPPLIERS}
        people = [part for row in Person.objects.all() for part in (row.name, row.email, row.phone) if part]
        own = list(Organisation.objects.values_list("legal_name", flat=True))
        transaction.set_rollback(True)
    return found | {"private": "\n".join([*people, *own])}


@pytest.mark.parametrize("name", SUPPLIERS)
def test_a_supplier_loaded_from_its_file_is_written_the_same_again(written, name, tmp_path):
    again = loaded_again(written[name], tmp_path, name)
    assert len(rows_of(again)) > 50
    assert rows_of(again) == rows_of(written[name])
    assert not Change.objects.exists()


@pytest.mark.parametrize("name", SUPPLIERS)
def test_no_person_and_no_organisation_is_in_the_file(written, name):
    private = written["private"].splitlines()
    assert len(private) > 5
    assert [words for words in private if words in written[name]] == []


def test_every_shared_kind_is_written(written):
    models = {row["model"] for name in SUPPLIERS for row in rows_of(written[name])}
    assert models == {f"suppliers.{kind.__name__}" for kind in ROWS if kind not in NOT_WRITTEN}


def test_the_file_says_what_it_is_and_when_it_was_known(written):
    head = written["Siso"].partition("\n\n")[0].splitlines()
    assert head[0] == "# Facts about Siso Software Limited."
    assert any(line.startswith("# As known on ") for line in head)
    assert any(line.startswith("# Change ") and "seal" in line for line in head)
    assert "# Names of people and records of organisations are not included." in head
    (egress,) = (row for row in rows_of(written["Egress Systems"]) if row.get("short_name") == "Egress")
    assert (egress["legal_name"], egress["trading_name"]) == ("Egress Systems Ltd", "Egress Systems")


def test_no_column_that_names_a_person_is_in_the_file(db):
    person = factories.person(name="Jane Named")
    supplier = factories.supplier(legal_name="Represented", eu_representative_person=person)
    factories.contact(supplier=supplier, person=person)
    text = text_of("Represented")
    assert "Represented" in text
    assert "person" not in text.partition("\n\n")[2]


HOSTILE = 'A "quoted" name\n"""\n[[change]]\non = 1 # \\ \u202e \x07 @key =list ünï'


def test_hostile_texts_come_back_as_they_were(tmp_path):
    with transaction.atomic():
        supplier = factories.supplier(legal_name="Hostile", note=HOSTILE, website="")
        factories.supplier(legal_name="@another", trading_name="=b")
        service = factories.service(supplier=supplier, name="@service", purpose="=purpose")
        factories.breach_term(service=service, worded=HOSTILE)
        text = text_of("Hostile")
        transaction.set_rollback(True)
    assert rows_of(loaded_again(text, tmp_path, "Hostile")) == rows_of(text)
    (row,) = [row for row in rows_of(text) if row["key"] == "supplier hostile"]
    assert row["note"] == HOSTILE


def test_the_command_writes_the_file_of_a_day(world, run, tmp_path):
    output = tmp_path / "acme.toml"
    done = run("export_register", "--supplier", "ACME", "--format", "toml", "--output", output)
    assert (done.status, done.output) == (0, f"{output}: facts about Acme as known on {TODAY}.\n")
    assert {"suppliers.Supplier", "suppliers.BreachTerm"} <= {row["model"] for row in rows_of(output.read_text())}
    assert (
        run(
            "export_register", "--supplier", "Acme", "--format", "toml", "--on", "2020-01-01", "--output", output
        ).status
        == 2
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ("--supplier", "Acm", "--format", "toml"),
            "“Acm” was not on record on 2026-03-03. Similar names: Acme Hosting",
        ),
        (("--supplier", "Nobody", "--format", "toml"), "“Nobody” was not on record on 2026-03-03."),
        (("--supplier", "Acme", "--format", "pdf"), "--format: a supplier cannot be written as pdf."),
        (("--supplier", "Acme", "--format", "toml", "--organisation", "own"), "facts about a supplier are shared"),
        (("--record", "controller", "--format", "toml", "--organisation", "own"), "a record cannot be written as toml"),
        (("--record", "controller", "--format", "pdf"), "--organisation: choose whose record to write."),
        (("--record", "controller", "--supplier", "Acme", "--format", "pdf"), "not allowed with argument"),
        (("--format", "pdf"), "one of the arguments --record --supplier is required"),
    ],
)
def test_wrong_usage_says_what_to_do(world, run, tmp_path, words, message):
    output = tmp_path / "file"
    done = run("export_register", *words, "--output", output)
    assert done.status in {1, 2} and message in done.error
    assert not output.exists()


def test_a_conflict_with_a_claim_of_another_supplier_is_written_whichever_comes_first():
    ours, theirs = factories.breach_term(), factories.breach_term()
    kind = "breachterm"
    factories.conflict(first_kind=kind, first_id=theirs.pk, second_kind=kind, second_id=ours.pk)
    for term in (ours, theirs):
        rows = rows_of(text_of(term.service.supplier.trading_name or term.service.supplier.legal_name))
        assert [row["model"] for row in rows if row["model"] == "suppliers.Conflict"] == ["suppliers.Conflict"]
