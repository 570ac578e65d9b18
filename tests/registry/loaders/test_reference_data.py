"""Reference data: the countries, decisions, terms and lists in its files.

A test names rows by the columns that identify them, or a past day, so that a row added later breaks no test.
"""

import re
import tomllib
from datetime import date

import pytest
from django.db.models import Q

from registry.loaders import files, load_reference
from registry.loaders.reference import rows_of
from registry.values import ClauseItem, LawfulBasis, Mechanism, SpecialCondition
from suppliers.models import AdequacyDecision, CountryMembership, LegalEvent, LegalTerm, StatutoryTerm
from suppliers.values import Confirmed, Heading, LegalList, SpecialCategory, Topic

pytestmark = pytest.mark.django_db
# The tests pin the law as it was on this day, and not later law.
DAY = date(2026, 11, 1)
FILES = sorted((files.FOLDER / "reference").glob("*.toml"))

AT_SECOND_HAND = re.compile(r"secondary|as given by|as quoted|as reported|law firms")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_row_names_its_source_and_is_confirmed_as_far_as_its_weakest_part(file):
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    if content["model"] == "suppliers.Country":
        return
    for row in rows_of(content):
        assert row["source"].strip() and row["confirmed"] in Confirmed.values, row
        source = row["source"].lower()
        assert ("recalled, not confirmed" in source) == (row["confirmed"] == "recalled"), row
        assert not (AT_SECOND_HAND.search(source) and row["confirmed"] == "primary"), row
        assert not re.search(r"\brecalled\b(?!, not confirmed)", str(row.get("scope", "")).lower()), row


# Decisions on a part of a country, including those for listed recipients only, and decisions on a whole country.
LISTED = {"(EU) 2023/1795", "SI 2023/1028"}
PART = {
    ("EU", "BR", "(EU) 2026/179"),
    ("EU", "CA", "2002/2/EC"),
    ("EU", "IL", "2011/61/EU"),
    ("EU", "JP", "(EU) 2019/419"),
    ("EU", "KR", "(EU) 2022/254"),
    ("EU", "US", "(EU) 2023/1795"),
    ("UK", "CA", "DPA 2018 Sch 21"),
    ("UK", "JP", "DPA 2018 Sch 21"),
    ("UK", "KR", "SI 2022/1213"),
    ("UK", "US", "SI 2023/1028"),
}
WHOLE = {
    ("EU", "GB", "(EU) 2025/2574"),
    ("EU", "NZ", "2013/65/EU"),
    ("UK", "IE", "DPA 2018 Sch 21 paras 4-5"),
    ("UK", "NZ", "DPA 2018 Sch 21"),
}


def test_a_decision_has_a_scope_where_it_covers_a_part_of_a_country_alone():
    load_reference()
    decisions = AdequacyDecision.objects.values_list("regime", "country_id", "number")
    assert set(decisions.exclude(scope="")) >= PART
    assert set(decisions.filter(scope="")) >= WHOLE


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
        (LegalList.DPIA, {"vulnerable", "large scale", "35(3)(b)", "ico biometric", "ico tracking", "ie-10", "fr-14"}),
        (LegalList.SCHEDULE_1, {"P1.1", "P2.10", "P2.10(2)", "P2.28", "P3.29", "P3.37"}),
    ],
)
def test_the_lists_hold_every_code_that_a_record_can_choose(listed, codes):
    load_reference()
    found = set(LegalTerm.objects.filter(list=listed).values_list("code", flat=True))
    assert codes - {"", "criminal"} <= found


def test_thirty_states_and_their_territories_are_in_the_eea():
    load_reference()
    begun = CountryMembership.objects.filter(Q(starts=None) | Q(starts__lte=DAY))
    members = begun.filter(Q(ends=None) | Q(ends__gte=DAY))
    eea = set(members.filter(group="EEA").exclude(confirmed="recalled").values_list("country_id", flat=True))
    assert len(eea) == 30
    assert eea >= {"IE", "NO", "IS", "LI"}
    assert not begun.filter(country_id__in=["CH", "GG", "GL", "NC"]).exists()
    assert CountryMembership.objects.get(country_id="GB", group="EEA").ends == date(2020, 12, 31)


@pytest.mark.parametrize(
    "regime,country,number",
    [
        ("EU", "GB", "(EU) 2025/2574"),
        ("EU", "BR", "(EU) 2026/179"),
        ("EU", "KR", "(EU) 2022/254"),
        ("EU", "NZ", "2013/65/EU"),
        ("EU", "GG", "2003/821/EC"),
        ("EU", "US", "(EU) 2023/1795"),
        ("UK", "US", "SI 2023/1028"),
        ("UK", "KR", "SI 2022/1213"),
        ("UK", "IE", "DPA 2018 Sch 21 paras 4-5"),
    ],
)
def test_a_decision_has_its_number_and_is_in_force(regime, country, number):
    load_reference()
    decision = AdequacyDecision.objects.get(regime=regime, country_id=country, number=number)
    assert decision.starts <= DAY and (decision.ends is None or decision.ends >= DAY)


def test_a_decision_that_is_limited_in_time_has_its_end():
    load_reference()
    ends = dict(AdequacyDecision.objects.filter(country_id="GB").values_list("number", "ends"))
    assert ends["(EU) 2021/1772"] == date(2025, 12, 27)
    assert ends["(EU) 2025/2574"] == date(2031, 12, 27)


def test_a_decision_belongs_to_one_regime():
    load_reference()
    eu, uk = (
        set(AdequacyDecision.objects.filter(regime=each).values_list("number", flat=True)) for each in ("EU", "UK")
    )
    assert eu and uk and eu.isdisjoint(uk)


def test_only_the_eu_had_found_brazil_and_the_patent_organisation_adequate():
    load_reference()
    both = AdequacyDecision.objects.filter(Q(country_id="BR") | Q(body="European Patent Organisation"))
    assert {(row.regime, row.number) for row in both.filter(starts__lte=DAY)} == {
        ("EU", "(EU) 2026/179"),
        ("EU", "(EU) 2025/1382"),
    }


def test_a_decision_for_listed_recipients_alone_says_where_they_are_listed():
    load_reference()
    listed = AdequacyDecision.objects.filter(listed_only=True)
    assert {number for _regime, _country, number in PART | WHOLE} & {row.number for row in listed} == LISTED
    assert not listed.filter(scope="").exists()


def test_the_clock_of_the_law_is_data_with_a_figure_for_the_controller_alone():
    load_reference()
    terms = StatutoryTerm.objects.filter(Q(starts=None) | Q(starts__lte=DAY))
    assert {(t.regime, t.number, t.unit) for t in terms.filter(provision="Art. 33(1)")} == {
        ("EU", 72, "hours"),
        ("UK", 72, "hours"),
    }
    assert {t.number for t in terms.filter(provision="Art. 33(2)")} == {None}


@pytest.mark.parametrize(
    "regime,on,name",
    [
        ("EU", date(2020, 7, 16), "Safeguards need an assessment (Schrems II)"),
        ("UK", date(2020, 12, 31), "Brexit: end of the transition period"),
        # The Trade and Cooperation Agreement kept the United Kingdom from being a third country until the day before.
        ("EU", date(2021, 6, 28), "Brexit: the United Kingdom became a third country"),
        ("EU", date(2023, 7, 10), "Data Privacy Framework"),
        ("UK", date(2023, 10, 12), "UK Extension to the Data Privacy Framework"),
        ("UK", date(2024, 3, 21), "Earlier standard contractual clauses ended"),
        ("EU", date(2024, 10, 7), "EDPB Opinion 22/2024 on processors"),
        ("EU", date(2025, 12, 27), "Decision on the United Kingdom renewed"),
        ("EU", date(2026, 1, 26), "Brazil found adequate"),
        ("UK", date(2026, 2, 5), "Data (Use and Access) Act 2025: main data protection provisions"),
        ("UK", date(2026, 9, 30), "Information Commission"),
    ],
)
def test_the_days_on_which_the_law_changed(regime, on, name):
    load_reference()
    assert LegalEvent.objects.get(regime=regime, name=name).on == on


def test_a_change_of_the_law_that_touches_one_destination_names_it():
    load_reference()
    events = set(LegalEvent.objects.values_list("regime", "name", "country_id"))
    assert events >= {
        ("EU", "Privacy Shield annulled", "US"),
        ("EU", "Brexit: the United Kingdom became a third country", "GB"),
        ("EU", "Data Privacy Framework upheld", "US"),
        ("EU", "Trump v. Slaughter", "US"),
        ("EU", "Standard contractual clauses (EU) 2021/914", None),
        ("EU", "Safeguards need an assessment (Schrems II)", None),
        ("UK", "Brexit: end of the transition period", None),
    }
