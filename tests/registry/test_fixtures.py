"""Facts from files: the reference data, and the demo, whole or not at all."""

from datetime import date

import pytest

from registry.findings import findings
from registry.fixtures import BadFile, demo_accounts, files, load_demo
from registry.fixtures import demo as demo_module
from registry.fixtures.files import Writer
from registry.lens import lens_now
from registry.loading import load
from registry.models import User
from registry.register import KINDS
from registry.values import Organisation
from suppliers.change import BackdatingRefused
from suppliers.models import Change, Country, LegalTerm
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
    assert {o.slug for o in load().all(Organisation)} == {"example-uk", "example-ie"}


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


def test_the_demo_shows_a_finding_on_its_breach_notice(demo):
    found = findings(lens_now([demo.pk], date(2026, 6, 15)))
    assert [f.supplier.name for f in found if f.code == "BRE-02"] == ["Siso"]


def test_the_accounts_of_the_demo_can_sign_in_until_their_password_is_another(demo):
    assert [name for name, _ in demo_accounts()] == ["dpo", "clerk", "auditor", "admin"]
    dpo = User.objects.get(username="dpo")
    dpo.set_password("another-password")
    dpo.save()
    User.objects.filter(username="clerk").update(is_active=False)
    assert [name for name, _ in demo_accounts()] == ["auditor", "admin"]


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
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    monkeypatch.setattr(demo_module, "_accounts", lambda: None)
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


ALTER = """
[[change]]
on = {day}
reason = "Read again"

[[change.{what}]]
key = "{key}"
{column}
"""


def altered(what: str = "alter", key: str = "acme", column: str = 'legal_name = "Acme plc"', day: str = "2026-02-01"):
    return ALTER.format(what=what, key=key, column=column, day=day)


def test_a_later_change_alters_or_removes_a_row(file):
    file.write_text(GOOD + row() + altered() + altered("remove", "mail", ""), encoding="utf-8")
    records = load_demo()
    assert [s.legal_name for s in load().all(Supplier)] == ["Acme plc"]
    assert not list(load().all(Service))
    assert set(records) == {"acme"}
    assert [v.legal_name for v in records["acme"].history.order_by("history_id")] == ["Acme Ltd", "Acme plc"]


def test_changes_of_all_files_are_written_in_the_order_of_their_days(file):
    file.write_text(altered(day="2026-03-01") + GOOD, encoding="utf-8")
    (file.parent / "another.toml").write_text(altered(column='legal_name = "Acme SA"'), encoding="utf-8")
    records = load_demo()
    assert [v.legal_name for v in records["acme"].history.order_by("history_id")] == ["Acme Ltd", "Acme SA", "Acme plc"]


@pytest.mark.parametrize(
    "bad",
    [
        altered(key="nobody"),
        altered("remove", "nobody", ""),
        altered(column='nonsense = "x"'),
        altered(column='kind = "friend"'),
        altered(day="2026-01-01"),
    ],
    ids=["unknown key", "removing an unknown key", "unknown column", "not a choice", "before it was added"],
)
def test_a_bad_alteration_is_named_and_nothing_is_loaded(file, bad):
    file.write_text(GOOD + bad, encoding="utf-8")
    with pytest.raises(BadFile, match=r"facts\.toml.*“(acme|nobody)”"):
        load_demo()
    assert not Change.objects.exists()


def test_columns_may_be_given_once_for_every_row_that_has_them(file):
    every = 'every = { supplier_id = "@acme", address = "1 Street" }'
    good = GOOD.replace('reason = "Read"', f'reason = "Read"\n{every}')
    file.write_text(good + row(supplier_id=""), encoding="utf-8")
    load_demo()
    (supplier,) = load().all(Supplier)
    assert [s.supplier_id for s in load().all(Service)] == [supplier.id]
    assert supplier.address == "1 Street"


def test_a_conflict_names_two_claims_of_any_kind(file):
    facts = (
        row()
        + """
[[change.add]]
model = "suppliers.BreachTerm"
key = "notice"
service_id = "@mail"

[[change.add]]
model = "suppliers.Commitment"
key = "promise"
service_id = "@mail"
topic = "breach assistance"

[[change.add]]
model = "suppliers.Conflict"
key = "two"
first = "@notice"
second = "@promise"
about = "Two figures"
"""
    )
    file.write_text(GOOD + facts, encoding="utf-8")
    records = load_demo()
    conflict = records["two"]
    assert (conflict.first_kind, conflict.first_id) == ("breachterm", records["notice"].pk)
    assert (conflict.second_kind, conflict.second_id) == ("commitment", records["promise"].pk)


def test_a_criterion_is_named_by_its_list_and_code(file):
    factories.legal_term(list="dpia", code="large scale")
    assert Writer()._values({"term_id": "=dpia:large scale"}) == {"term_id": LegalTerm.objects.get().pk}
    with pytest.raises(ValueError, match="no term “none”"):
        Writer()._values({"term_id": "=dpia:none"})
