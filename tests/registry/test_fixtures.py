"""Facts from files: the reference data, and the demo, whole or not at all."""

import tomllib
from datetime import date

import pytest

from registry import fixtures
from registry.findings import findings
from registry.fixtures import BadFile, demo_accounts, load_demo, load_reference
from registry.lens import lens_now
from registry.loading import load
from registry.models import User
from registry.register import KINDS
from registry.values import Organisation
from suppliers.change import BackdatingRefused
from suppliers.models import Change, Country
from suppliers.seal import broken_seals
from suppliers.values import (
    BackupTerm,
    BreachTerm,
    Claim,
    DataLocation,
    Document,
    Involvement,
    RetentionTerm,
    Service,
    Supplier,
)
from tests import factories

pytestmark = pytest.mark.django_db
CLAIMS = [kind for kind in KINDS if issubclass(kind, Claim)]


def test_the_demo_loads_and_its_history_is_whole(demo):
    assert list(broken_seals()) == []
    assert all(change.backdated and change.by.username == "loader" for change in Change.objects.all())
    assert [o.slug for o in load().all(Organisation)] == ["example-uk"]


def test_the_demo_is_loaded_once(demo):
    before = Change.objects.count()
    with pytest.raises(BackdatingRefused):
        load_demo()
    assert Change.objects.count() == before


def test_the_demo_is_not_loaded_into_a_register_that_people_write_in():
    factories.supplier()
    with pytest.raises(BackdatingRefused, match="only an empty one"):
        load_demo()
    assert Change.objects.count() == 1


def test_every_claim_of_the_demo_says_where_it_is_written(demo):
    register = load()
    claims = [row for kind in CLAIMS for row in register.all(kind)]
    assert {type(row) for row in claims} >= {Involvement, DataLocation, BreachTerm, BackupTerm, RetentionTerm}
    assert all(register.get(Document, row.document_id) and row.section for row in claims)


def test_the_statement_has_its_own_date_and_only_informs(demo):
    (statement,) = load().all(Document)
    assert (statement.name, statement.dated, statement.force) == (
        "Siso GDPR statement v2.1",
        date(2020, 7, 3),
        "informative",
    )


def test_the_supplier_of_the_demo_tells_of_a_breach_within_48_hours_of_knowing(demo):
    (term,) = load().all(BreachTerm)
    assert (term.hours(), term.trigger, term.standing, term.assurance) == (48, "aware", "stated", "claimed")


def test_three_parties_are_named_and_nothing_is_invented_of_those_behind(demo):
    register = load()
    parties = {s.name: s for s in register.all(Supplier)}
    assert set(parties) == {"Siso", "Webcore", "Viatel"}
    assert parties["Siso"].address.endswith("BH24 2JP")
    for name in ("Webcore", "Viatel"):
        party = parties[name]
        assert (party.address, party.registration_number, party.country_id, party.kind) == ("", "", None, "unknown")
    assert [s.name for s in register.all(Service)] == ["Siso SaaS products"]
    assert {parties[n].id for n in ("Webcore", "Viatel")} == {i.party_id for i in register.all(Involvement)}


def test_the_demo_shows_a_finding_on_its_breach_notice(demo):
    found = findings(lens_now([demo.pk], date(2026, 6, 15)))
    assert [(f.code, f.supplier.name) for f in found] == [("BRE-02", "Siso")]


def test_the_accounts_of_the_demo_can_sign_in_until_their_password_is_another(demo):
    assert [name for name, _ in demo_accounts()] == ["dpo", "clerk", "auditor", "admin"]
    dpo = User.objects.get(username="dpo")
    dpo.set_password("another-password")
    dpo.save()
    User.objects.filter(username="clerk").update(is_active=False)
    assert [name for name, _ in demo_accounts()] == ["auditor", "admin"]


def test_reference_data_adds_only_what_is_missing():
    factories.country(id="GB")
    assert load_reference() == 248
    assert load_reference() == 0
    assert Country.objects.count() == 249
    assert Change.objects.count() == 2


GOOD = """
[[change]]
on = 2026-01-19
reason = "Read"

[[change.add]]
model = "suppliers.Supplier"
key = "acme"
legal_name = "Acme Ltd"
"""


def row(**fields: str) -> str:
    """A second row of the file, after a good one."""
    given = {"model": '"suppliers.Service"', "key": '"mail"', "supplier_id": '"@acme"', "name": '"Mail"'} | fields
    return "\n[[change.add]]\n" + "\n".join(f"{name} = {value}" for name, value in given.items() if value)


@pytest.fixture
def file(tmp_path, monkeypatch):
    """A demo of one file, which the test writes, after the reference data."""
    (tmp_path / "demo").mkdir()
    (tmp_path / "reference").mkdir()
    countries = fixtures.FOLDER / "reference" / "countries.toml"
    (tmp_path / "reference" / "countries.toml").write_text(countries.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(fixtures, "FOLDER", tmp_path)
    monkeypatch.setattr(fixtures, "DEMO", ("facts.toml",))
    monkeypatch.setattr(fixtures, "_accounts", lambda: None)
    return tmp_path / "demo" / "facts.toml"


def test_a_row_may_name_a_row_before_it(file):
    file.write_text(GOOD + row(), encoding="utf-8")
    load_demo()
    register = load()
    assert [s.supplier_id for s in register.all(Service)] == [s.id for s in register.all(Supplier)]


@pytest.mark.parametrize(
    "bad",
    [
        row(supplier_id='"@nobody"'),
        row(supplier_id="999"),
        row(nonsense='"x"'),
        row(name='""'),
        row(name=""),
        row(starts="2026-02-01", ends="2026-01-01"),
        row(starts='"soon"'),
        row(declared_role='"friend"'),
        row(model='"suppliers.Nothing"'),
        row(model='"nowhere.Service"'),
        row(model='"Service"'),
        row(model=""),
        row(key='"acme"'),
        row(
            model='"suppliers.Involvement"',
            supplier_id="",
            name="",
            service_id="999",
            party_id='"@acme"',
            kind='"hosts"',
        ),
    ],
    ids=[
        "unknown row",
        "unknown id",
        "unknown field",
        "empty",
        "left out",
        "ends before it starts",
        "not a day",
        "not a choice",
        "unknown model",
        "unknown app",
        "half a model",
        "no model",
        "key used twice",
        "unknown id that clean asks",
    ],
)
def test_a_bad_row_is_named_and_nothing_is_loaded(file, bad):
    file.write_text(GOOD + bad, encoding="utf-8")
    with pytest.raises(BadFile, match=r"facts\.toml.*“(mail|acme)”"):
        load_demo()
    assert not Change.objects.exists()
    assert not Country.objects.exists()


@pytest.mark.parametrize(
    "text",
    [
        "[[change]",
        GOOD.replace("on = 2026-01-19", ""),
        GOOD.replace('reason = "Read"', ""),
        GOOD.replace('reason = "Read"', 'reason = " "'),
        GOOD.replace("2026-01-19", '"19 January"'),
        GOOD + row(key=""),
        "",
    ],
    ids=["no TOML", "no day", "no reason", "blank reason", "not a day", "no key", "no change"],
)
def test_a_bad_file_is_named_and_nothing_is_loaded(file, text):
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadFile, match=r"facts\.toml"):
        load_demo()
    assert not Change.objects.exists()


def test_the_files_of_the_demo_are_all_loaded():
    found = {file.name for file in (fixtures.FOLDER / "demo").glob("*.toml")}
    assert found == set(fixtures.DEMO)
    for name in found:
        assert tomllib.loads((fixtures.FOLDER / "demo" / name).read_text(encoding="utf-8"))["change"]
