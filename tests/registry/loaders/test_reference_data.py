"""Reference data: what its files say of countries, decisions, terms and lists."""

import re
import tomllib
from datetime import date

import pytest

from registry.loaders import files, load_reference
from registry.values import ClauseItem, LawfulBasis, Mechanism, SpecialCondition
from suppliers.models import AdequacyDecision, CountryMembership, LegalEvent, LegalTerm, StatutoryTerm
from suppliers.values import Confirmed, Heading, LegalList, SpecialCategory, Topic

pytestmark = pytest.mark.django_db
FILES = sorted((files.FOLDER / "reference").glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_row_says_where_it_is_from_and_what_is_recalled(file):
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    if content["model"] == "suppliers.Country":
        return
    for row in content["row"]:
        whole = content.get("every", {}) | row
        assert whole["source"].strip() and whole["confirmed"] in Confirmed.values, row
        if whole["confirmed"] == "recalled":
            assert "recalled, not confirmed" in whole["source"].lower(), row
        assert not re.search(r"\brecalled\b(?!, not confirmed)", str(whole.get("scope", "")).lower()), row


@pytest.mark.parametrize(("regime", "parts"), [("eu", "BR CA IL JP KR US"), ("uk", "CA JP KR US")])
def test_a_scope_is_given_where_a_decision_covers_a_part_of_a_country_alone(regime, parts):
    (file,) = (file for file in FILES if file.stem == f"adequacy-{regime}")
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["row"]
    assert sorted(row["country_id"] for row in rows if row.get("scope")) == parts.split()


@pytest.mark.parametrize(
    "listed,codes",
    [
        (LegalList.ARTICLE_6, set(LawfulBasis.values)),
        (LegalList.ARTICLE_9, set(SpecialCategory.values) | set(SpecialCondition.values) - {"", "criminal", "10"}),
        (LegalList.ARTICLE_10, {"10"}),
        (LegalList.ARTICLE_28, set(ClauseItem.values)),
        (LegalList.ARTICLE_32, set(Heading.values)),
        (LegalList.TRANSFERS, set(Mechanism.values) - {"none"}),
        (LegalList.TOPICS, set(Topic.values)),
        (LegalList.SCHEMES, {"ISO/IEC 27001", "Cyber Essentials Plus", "Europrivacy"}),
        (LegalList.DPIA, {"vulnerable", "large scale", "35(3)(b)", "ico biometric"}),
    ],
)
def test_the_lists_hold_every_code_that_a_record_can_choose(listed, codes):
    load_reference()
    found = set(LegalTerm.objects.filter(list=listed).values_list("code", flat=True))
    assert codes - {"", "criminal"} <= found


def test_thirty_states_and_their_territories_are_in_the_eea():
    load_reference()
    recalled = CountryMembership.objects.filter(confirmed="recalled")
    eea = CountryMembership.objects.filter(group="EEA").difference(recalled)
    assert len(eea) == 30
    assert {m.country_id for m in eea} >= {"IE", "NO", "IS", "LI"}
    assert not CountryMembership.objects.filter(country_id__in=["CH", "GG", "GL", "NC"]).exists()
    assert CountryMembership.objects.get(country_id="GB", group="EEA").ends == date(2020, 12, 31)


@pytest.mark.parametrize(
    "regime,country,number,ends",
    [
        ("EU", "GB", "(EU) 2025/2574", date(2031, 12, 27)),
        ("EU", "KR", "(EU) 2022/254", None),
        ("EU", "NZ", "2013/65/EU", None),
        ("EU", "GG", "2003/821/EC", None),
        ("EU", "US", "(EU) 2023/1795", None),
        ("UK", "US", "SI 2023/1028", None),
        ("UK", "KR", "SI 2022/1213", None),
        ("UK", "IE", "DPA 2018 Sch 21 paras 4-5", None),
    ],
)
def test_a_decision_has_its_number_and_end(regime, country, number, ends):
    load_reference()
    assert AdequacyDecision.objects.get(regime=regime, country_id=country, number=number).ends == ends


def test_only_the_eu_has_found_brazil_and_the_patent_organisation_adequate():
    load_reference()
    only = AdequacyDecision.objects.filter(regime="EU").exclude(country_id="GB")
    uk = AdequacyDecision.objects.filter(regime="UK")
    assert {d.country_id or d.body for d in only} - {d.country_id or d.body for d in uk} == {
        "BR",
        "European Patent Organisation",
    }
    assert {d.country_id for d in AdequacyDecision.objects.filter(listed_only=True)} == {"US"}


def test_the_clock_of_the_law_is_data_with_a_figure_for_the_controller_alone():
    load_reference()
    assert {(t.regime, t.number, t.unit) for t in StatutoryTerm.objects.filter(provision="Art. 33(1)")} == {
        ("EU", 72, "hours"),
        ("UK", 72, "hours"),
    }
    assert {t.number for t in StatutoryTerm.objects.filter(provision="Art. 33(2)")} == {None}


def test_the_days_on_which_the_law_changed():
    load_reference()
    days = {(e.regime, e.on) for e in LegalEvent.objects.all()}
    assert {("UK", date(2020, 12, 31)), ("UK", date(2026, 2, 5))} <= days


def test_a_change_of_the_law_that_touches_one_destination_names_it():
    load_reference()
    assert {(e.regime, e.name, e.country_id) for e in LegalEvent.objects.exclude(country=None)} == {
        ("EU", "Privacy Shield annulled", "US"),
        ("EU", "Brexit: the United Kingdom became a third country", "GB"),
        ("EU", "Data Privacy Framework upheld", "US"),
        ("EU", "Trump v. Slaughter", "US"),
    }
