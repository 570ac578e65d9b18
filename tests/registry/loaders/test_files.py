"""Facts from files: the content of a row; a bad file is named and loads nothing."""

import pytest

from registry.loaders import BadFile, load_demo
from registry.loaders.files import BadRow, Writer
from registry.models import ActivityCriterion
from registry.reading.loading import load
from suppliers.models import Change, Country, LegalTerm
from suppliers.values import Service, Supplier
from tests import factories
from tests.registry.loaders.demo_file import GOOD, row

pytestmark = pytest.mark.django_db


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
    columns = {"term_id": "=dpia:large scale"}
    assert Writer()._values(ActivityCriterion, columns) == {"term_id": LegalTerm.objects.get().pk}
    with pytest.raises(BadRow, match="has no term “none”"):
        Writer()._values(ActivityCriterion, {"term_id": "=dpia:none"})


def test_a_criterion_of_several_laws_is_named_with_its_law(file):
    for law in ("EU", "UK"):
        factories.legal_term(list="dpia", code="35(3)(b)", regime=law)
    own = LegalTerm.objects.get(regime="UK")
    assert Writer()._values(ActivityCriterion, {"term_id": "=dpia/UK:35(3)(b)"}) == {"term_id": own.pk}
    with pytest.raises(BadRow, match=r"several laws: write “=dpia/EU:35\(3\)\(b\)” or “=dpia/UK:35\(3\)\(b\)”"):
        Writer()._values(ActivityCriterion, {"term_id": "=dpia:35(3)(b)"})
