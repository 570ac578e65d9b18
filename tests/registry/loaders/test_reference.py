"""Reference data: loaded once as one change, and never over a person's change."""

from datetime import date
from pathlib import Path

import pytest

from registry.loaders import BadFile, files, load_reference
from registry.loaders.reference import KEYS
from suppliers.ledger.change import change
from suppliers.ledger.seal import broken_seals
from suppliers.models import (
    AdequacyDecision,
    Change,
    Country,
    LegalTerm,
    RegionWord,
    RuleCitation,
    StatutoryTerm,
    TransferInstrument,
)
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder for reference files of the test."""
    (tmp_path / "reference").mkdir()
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    return tmp_path / "reference"


def written(folder: Path, hours: int = 72, more: str = "") -> None:
    (folder / "terms.toml").write_text(
        f"""
model = "suppliers.StatutoryTerm"

[every]
source = "Regulation (EU) 2016/679"
confirmed = "primary"

[[row]]
regime = "EU"
provision = "Art. 33(1)"
what = "To the authority"
number = {hours}
unit = "hours"
{more}""",
        encoding="utf-8",
    )


def test_all_of_it_is_loaded_once_as_one_change():
    loaded = load_reference()
    assert loaded.added > 550 and not loaded.corrected and not loaded.kept
    assert Change.objects.get().reason == f"Reference data: {loaded.added} rows added, 0 corrected"
    assert list(broken_seals()) == []
    again = load_reference()
    assert (again.added, again.corrected, again.kept) == (0, 0, [])
    assert Change.objects.count() == 1
    assert {model for model in KEYS if not model.objects.exists()} == set()


def test_a_row_on_record_is_not_added_twice():
    factories.country(id="GB")
    load_reference()
    assert Country.objects.filter(id="GB").count() == 1
    assert Country.objects.count() == 249


def test_a_correction_in_a_file_is_a_change(folder):
    written(folder, 72)
    load_reference()
    written(folder, 96)
    loaded = load_reference()
    assert (loaded.added, loaded.corrected) == (0, 1)
    assert StatutoryTerm.objects.get().number == 96
    assert [row.number for row in StatutoryTerm.history.order_by("history_id")] == [72, 96]
    assert Change.objects.count() == 2


def test_a_row_that_a_person_altered_stays(folder, editor):
    written(folder, 72)
    load_reference()
    term = StatutoryTerm.objects.get()
    with change(by=editor, reason="The law changed"):
        term.number = 48
        term.save()
    written(folder, 96)
    loaded = load_reference()
    assert (loaded.added, loaded.corrected) == (0, 0)
    assert loaded.kept == [f"{term} (altered)"]
    assert StatutoryTerm.objects.get().number == 48


def test_a_row_that_a_person_corrected_as_the_file_does_is_not_reported(folder, editor):
    written(folder, 72)
    load_reference()
    with change(by=editor, reason="Read again"):
        term = StatutoryTerm.objects.get()
        term.number = 96
        term.save()
    written(folder, 96)
    assert load_reference().kept == []


def test_a_row_that_a_person_deleted_stays_deleted(folder, editor):
    written(folder)
    load_reference()
    with change(by=editor, reason="Not ours"):
        StatutoryTerm.objects.get().delete()
    loaded = load_reference()
    assert (loaded.added, loaded.kept) == (0, ["Art. 33(1), EU GDPR, To the authority (deleted)"])
    assert not StatutoryTerm.objects.exists()


def test_a_row_that_a_person_added_is_left_alone(folder, editor):
    written(folder)
    load_reference()
    factories.statutory_term()
    assert load_reference().kept == []
    assert StatutoryTerm.objects.count() == 2


def test_on_an_earlier_day_only_rows_that_had_begun_are_loaded():
    load_reference(known_on=date(2025, 11, 3))
    brazil = AdequacyDecision.objects.filter(country_id="BR", number="(EU) 2026/179")
    assert not brazil.exists()
    assert [d.ends for d in AdequacyDecision.objects.filter(regime="EU", country_id="GB")] == [date(2025, 12, 27)]
    assert not LegalTerm.objects.filter(list="article 6", code="ea").exists()
    load_reference()
    assert brazil.get().starts == date(2026, 1, 26)
    assert LegalTerm.objects.get(list="article 6", code="ea").starts == date(2026, 2, 5)


ONE_TEXT = """
model = "suppliers.LegalTerm"
[every]
list = "article 6"
source = "Regulation (EU) 2016/679; the UK text is the same"
confirmed = "primary"
[[row]]
code = "a"
name = "Consent"
provision = "Art. 6(1)(a)"
"""
A_TEXT_FOR_EACH_LAW = """
model = "suppliers.LegalTerm"
[every]
list = "article 6"
confirmed = "primary"
[[law]]
regime = ""
ends = 2020-12-31
source = "Regulation (EU) 2016/679"
[[law]]
regime = "EU"
starts = 2021-01-01
source = "Regulation (EU) 2016/679"
[[law]]
regime = "UK"
starts = 2021-01-01
source = "UK GDPR"
[[row]]
code = "a"
name = "Consent"
provision = "Art. 6(1)(a)"
[[row]]
code = "ea"
name = "Recognised interest"
provision = "Art. 6(1)(ea)"
regime = "UK"
source = "DUAA 2025"
"""


def by_law() -> set[tuple[str, str, date | None, date | None]]:
    return set(LegalTerm.objects.values_list("code", "regime", "starts", "ends"))


EACH = {
    ("a", "EU", date(2021, 1, 1), None),
    ("a", "UK", date(2021, 1, 1), None),
    ("ea", "UK", None, None),
}


def test_an_entry_for_both_laws_ends_and_each_law_gets_its_own(folder):
    (folder / "bases.toml").write_text(ONE_TEXT, encoding="utf-8")
    load_reference()
    joint = LegalTerm.objects.get()
    (folder / "bases.toml").write_text(A_TEXT_FOR_EACH_LAW, encoding="utf-8")
    loaded = load_reference()
    assert (loaded.added, loaded.corrected, loaded.kept) == (3, 1, [])
    assert by_law() == {("a", "", None, date(2020, 12, 31)), *EACH}
    assert LegalTerm.objects.get(regime="", code="a").pk == joint.pk


def test_an_entry_for_both_laws_that_a_person_altered_goes_on_and_is_listed(folder, editor):
    (folder / "bases.toml").write_text(ONE_TEXT, encoding="utf-8")
    load_reference()
    joint = LegalTerm.objects.get()
    with change(by=editor, reason="Read again"):
        joint.name = "Consent, freely given"
        joint.save()
    (folder / "bases.toml").write_text(A_TEXT_FOR_EACH_LAW, encoding="utf-8")
    loaded = load_reference()
    assert loaded.kept == ["Consent, freely given, Art. 6(1)(a) (altered)"]
    assert by_law() == {("a", "", None, None), *EACH}


def test_an_entry_of_one_law_that_a_person_altered_is_listed_with_its_law(folder, editor):
    (folder / "bases.toml").write_text(A_TEXT_FOR_EACH_LAW, encoding="utf-8")
    load_reference()
    with change(by=editor, reason="Read again"):
        own = LegalTerm.objects.get(code="a", regime="UK")
        own.source = "legislation.gov.uk"
        own.save()
    assert load_reference().kept == ["Consent, Art. 6(1)(a), UK GDPR (altered)"]


@pytest.mark.parametrize("model", [TransferInstrument, RegionWord, RuleCitation])
def test_a_clause_a_word_and_a_citation_that_a_person_altered_or_deleted_stay_so(editor, model):
    load_reference()
    altered, deleted = model.objects.order_by("pk")[:2]
    with change(by=editor, reason="Checked"):
        altered.source = "Seen by us"
        altered.save()
        deleted.delete()
    missing, other = load_reference().kept
    assert missing.startswith(str(deleted)) and missing.endswith("(deleted)")
    assert other.startswith(str(altered)) and other.endswith("(altered)")
    assert model.objects.get(pk=altered.pk).source == "Seen by us"


@pytest.mark.parametrize(
    "bad",
    [
        '[[row]]\nregime = "EU"\nprovision = "Art. 33(1)"\nwhat = "To the authority"\n',
        '[[row]]\nregime = "FR"\nprovision = "x"\nwhat = "y"\n',
        '[[row]]\nregime = "EU"\nprovision = "x"\nwhat = "y"\nnonsense = 1\n',
        '[[row]]\nregime = "EU"\nprovision = "x"\nwhat = "y"\nnumber = 3\n',
        "[[row]\n",
    ],
    ids=["twice", "not a choice", "unknown column", "a number without a unit", "no TOML"],
)
def test_a_bad_file_is_named_and_nothing_is_loaded(folder, bad):
    written(folder, more=bad)
    with pytest.raises(BadFile):
        load_reference()
    assert not Change.objects.exists()


def test_a_file_holds_reference_data_alone(folder):
    (folder / "a.toml").write_text('model = "suppliers.Supplier"\n[[row]]\nlegal_name = "Acme"\n', encoding="utf-8")
    with pytest.raises(BadFile, match="is not reference data"):
        load_reference()
