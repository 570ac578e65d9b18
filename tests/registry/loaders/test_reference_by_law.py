"""Reference data under each law: its own text, on the days on which it was the law."""

import re
from collections import Counter
from datetime import date, timedelta

import pytest

from suppliers.models import LegalTerm, StatutoryTerm, TransferInstrument
from suppliers.values import LegalList
from tests.registry.loaders.reference_rows import rows

# The last day on which the law of the United Kingdom was that of the EU, and a day on which each has its own text.
ONE_LAW, TWO_LAWS = date(2020, 12, 31), date(2026, 11, 1)
# Before and since the day on which the transfer articles of the Data (Use and Access) Act 2025 came into force.
BEFORE, SINCE = date(2026, 2, 4), date(2026, 2, 5)


def terms(on: date, **only) -> list[LegalTerm]:
    """The entries of the lists that apply on a day."""
    found = rows(LegalTerm, **only)
    return [row for row in found if (row.starts is None or row.starts <= on) and (row.ends is None or on <= row.ends)]


def test_an_entry_of_the_law_has_a_row_for_each_law_once_there_were_two():
    joint = rows(LegalTerm, regime="", confirmed="primary")
    assert {row.list for row in joint} >= {"article 6", "article 9", "article 10", "article 28", "article 32", "dpia"}
    for row in joint:
        assert row.ends == ONE_LAW, row
        own = rows(LegalTerm, list=row.list, code=row.code, starts=ONE_LAW + timedelta(days=1))
        assert [each.regime for each in own] == ["EU", "UK"], row
        assert {each.provision for each in own} == {row.provision}


def test_no_entry_that_applies_speaks_for_the_text_of_both_laws():
    joint = [row for row in terms(TWO_LAWS, regime="") if row.list != "schemes"]
    # Guidance, and the words of this register, count under both.
    assert {(row.list, row.confirmed) for row in joint} == {
        ("article 32", "own"),
        ("article 32", "secondary"),
        ("dpia", "secondary"),
        ("topics", "own"),
        ("topics", "secondary"),
    }
    assert {row.provision for row in joint if row.list == "dpia"} == {"WP 248"}


def test_an_entry_applies_once_on_a_day_under_a_law():
    days = {date(2019, 1, 1), TWO_LAWS}
    for row in rows(LegalTerm):
        days |= {row.starts, row.ends} - {None}
    for on in days:
        for law in ("EU", "UK"):
            keys = [(row.list, row.code) for row in (*terms(on, regime=""), *terms(on, regime=law))]
            assert len(keys) == len(set(keys)), (on, law)


OF_THE_UK = re.compile(r"\bDPA\b|\bUK\b|\bSI\b|44A|45A|45B|46\(1A\)|47A|164A|119A|\(ea\)|ICO")
OF_THE_EU = re.compile(r"45\(3\)|CNIL|DPC")


def test_no_provision_is_of_the_other_law():
    for model in (LegalTerm, StatutoryTerm, TransferInstrument):
        for row in rows(model, regime="EU"):
            assert not OF_THE_UK.search(row.provision), row
        for row in rows(model, regime="UK"):
            assert not OF_THE_EU.search(row.provision), row


@pytest.mark.parametrize("on,words", [(BEFORE, "Art. 45"), (SINCE, "Art. 45A")])
def test_the_article_on_adequacy_in_the_united_kingdom_is_that_of_the_day(on, words):
    (row,) = terms(on, list="transfers", code="45", regime="UK")
    assert row.provision == words
    cited = [row.provision for row in terms(on, list="transfers", regime="UK")]
    assert any("A" in provision.removeprefix("Art.") for provision in cited) == (on == SINCE)


def test_a_recognised_legitimate_interest_is_of_the_united_kingdom_and_of_2026():
    assert not terms(BEFORE, list="article 6", code="ea")
    assert [row.regime for row in terms(SINCE, list="article 6", code="ea")] == ["UK"]


# The words of records for a mechanism under a law on a day: its short name and its provision.
@pytest.mark.parametrize(
    "law,code,on,words",
    [
        ("EU", "45", TWO_LAWS, "adequacy decision, Art. 45(3)"),
        ("UK", "45", BEFORE, "adequacy regulations, Art. 45"),
        ("UK", "45", SINCE, "approved by regulations, Art. 45A"),
        ("EU", "46(2)(c)", TWO_LAWS, "standard clauses of the Commission, Art. 46(2)(c)"),
        ("UK", "46(2)(c)", BEFORE, "standard clauses of the Secretary of State, Art. 46(2)(c)"),
        ("UK", "46(2)(c)", SINCE, "standard clauses of the Secretary of State, Art. 46(2)(c), 47A(1)"),
        ("UK", "IDTA", TWO_LAWS, "international data transfer agreement, Art. 46(2)(d)"),
        ("UK", "Addendum", TWO_LAWS, "Addendum to the Commission's clauses, Art. 46(2)(d)"),
        ("UK", "46(2)(b)", TWO_LAWS, "binding corporate rules, Art. 46(2)(b), 47"),
        ("EU", "49(1)(b)", TWO_LAWS, "contract with the person, Art. 49(1)(b)"),
        ("EU", "49(1)(g)", TWO_LAWS, "public register, Art. 49(1)(g)"),
    ],
)
def test_the_short_name_of_a_mechanism_and_its_provision(law, code, on, words):
    (row,) = terms(on, list="transfers", code=code, regime=law)
    assert f"{row.short}, {row.provision}" == words


def test_every_mechanism_has_a_name_for_use_inside_a_sentence():
    for row in rows(LegalTerm, list=LegalList.TRANSFERS):
        assert row.short and len(row.short) < 60 and ";" not in row.short, row


OLD = ("SCC-2001", "SCC-2004", "SCC-2010")


@pytest.mark.parametrize(
    "codes,law,starts,signed_until,ends",
    [
        (OLD[1:], "EU", None, date(2021, 9, 26), date(2022, 12, 27)),
        (OLD[:1], "EU", date(2001, 9, 3), date(2021, 9, 26), date(2022, 12, 27)),
        (OLD, "UK", date(2021, 1, 1), date(2022, 9, 21), date(2024, 3, 21)),
        (("SCC-2021",), "EU", date(2021, 6, 27), None, None),
        (("IDTA-A1.0", "ADD-B1.0"), "UK", date(2022, 3, 21), None, None),
    ],
)
def test_a_set_of_clauses_has_its_days_under_a_law(codes, law, starts, signed_until, ends):
    found = [row for row in rows(TransferInstrument, regime=law) if row.code in codes]
    assert len(found) == len(codes)
    for row in found:
        assert (row.concluded_until, row.ends) == (signed_until, ends)
        assert row.starts == (starts or row.published)
        assert not row.published or row.published <= row.starts


def test_the_clauses_of_2021_never_stand_alone_in_the_united_kingdom_and_older_ones_were_carried_over():
    assert not rows(TransferInstrument, regime="UK", code="SCC-2021")
    assert {(row.term, row.provision) for row in rows(TransferInstrument, regime="UK") if row.code in OLD} == {
        ("standard clauses of the Commission carried over", "DPA 2018 Sch. 21 para. 7")
    }


def test_every_set_of_clauses_belongs_to_a_mechanism_of_its_law_or_of_the_commission():
    for row in rows(TransferInstrument):
        assert terms(TWO_LAWS, list="transfers", code=row.mechanism, regime=row.regime), row


@pytest.mark.parametrize(
    "code,needed",
    [
        *(("P1.1", True), ("P1.2", False), ("P1.3", False), ("P1.4", None)),
        *(("P2.10", True), ("P2.10(2)", False), ("P2.13", False), ("P2.18", True), ("P2.27(3)", False)),
        *(("P3.29", False), ("P3.33", False), ("P3.34", False), ("P3.35", True), ("P3.36", None), ("P3.37", None)),
    ],
)
def test_a_condition_of_schedule_1_says_whether_it_needs_a_policy_document(code, needed):
    assert [row.policy_document for row in rows(LegalTerm, list="schedule 1", code=code)] == [needed]


def test_what_is_not_known_of_a_policy_document_is_marked_as_recalled():
    conditions = rows(LegalTerm, list="schedule 1")
    assert {row.regime for row in conditions} == {"UK"} and len(conditions) == 38
    for row in conditions:
        assert (row.policy_document is None) == (row.confirmed == "recalled"), row
    assert {row.list for row in rows(LegalTerm) if row.policy_document is not None} == {"schedule 1"}


def test_the_lists_of_authorities_are_of_the_law_of_their_country():
    found = Counter((row.list, row.country_id, row.regime) for row in rows(LegalTerm) if row.country_id)
    assert found == {("dpia", "GB", "UK"): 10, ("dpia", "IE", "EU"): 10, ("dpia", "FR", "EU"): 14}


def test_periods_for_answers_to_people_and_for_prior_consultation():
    for provision, period in (("Art. 12(3)", (1, "months")), ("Art. 36(2)", (8, "weeks"))):
        found = rows(StatutoryTerm, provision=provision)
        assert [(row.regime, (row.number, row.unit)) for row in found] == [("EU", period), ("UK", period)]
