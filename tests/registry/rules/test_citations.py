"""Where each rule comes from: one basis and provision for every case, law and day, and none that did not exist then."""

import re
from datetime import date, timedelta

import pytest

from registry.chains.law import GDPR_APPLIES, UK_LAW_APART
from registry.findings.sources import sources_of
from registry.rules import CATALOGUE
from suppliers.values import Basis, Regime
from tests.registry.citations import CITATIONS

RULES = pytest.mark.parametrize("found", CATALOGUE.values(), ids=list(CATALOGUE))
ROWS = list(CITATIONS.values())
TODAY = date(2026, 11, 30)
# The first and the last day of what a citation names.
FIRST = {
    r"C-311/18": date(2020, 7, 16),
    r"\(EU\) 2021/91[45]": date(2021, 6, 27),
    r"Guidelines 07/2020": date(2021, 7, 7),
    r"C-154/21": date(2023, 1, 12),
    r"Guidelines 05/2021": date(2023, 2, 14),
    r"Guidelines 9/2022": date(2023, 3, 28),
    r"SI 2023/1028": date(2023, 10, 12),
    r"Opinion 22/2024": date(2024, 10, 7),
    r"Guidelines 1/2024": date(2024, 10, 8),
    r"15 January 2026": date(2026, 1, 15),
    r"\b(44A|45A|46\(1A\)|46\(6\))": date(2026, 2, 5),
    r"Sch\. 21 para\. 4": date(2026, 2, 5),
    r"s\. 164A": date(2026, 6, 19),
}
LAST = {
    r"WP 250": date(2023, 3, 27),
    r"UK GDPR Art\. 4[45]\b(?!A)": date(2026, 2, 4),
    r"s\. 17A": date(2026, 2, 4),
}
# Papers and judgments of all times, or with their days above. Any other is to be entered there first.
PAPER = re.compile(r"(?:EDPB \w+|WP) [\d/]+|C-\d+/\d+|\(EU\) \d+/\d+|SI \d+/\d+|ICO guidance")
KNOWN = {"EDPB Guidelines 2/2018", "WP 248", "ICO guidance"}


def of_rule(code):
    """The citations of a rule."""
    return [row for row in ROWS if row.rule == code]


def days(rows):
    """The days on which a citation may differ from that of the day before, each with that day."""
    firsts = {row.starts for row in rows} | {row.ends + timedelta(days=1) for row in rows if row.ends}
    for first in (*firsts, UK_LAW_APART, TODAY):
        for day in (first - timedelta(days=1), first):
            if day >= GDPR_APPLIES:
                yield day


@RULES
def test_a_rule_has_one_source_for_each_case_law_and_day(found):
    rows = of_rule(found.code)
    assert {row.regime for row in rows} == set(Regime.values)
    for on in days(rows):
        in_force = [row for row in rows if row.in_force(on)]
        assert len(in_force) == len({(row.regime, row.case) for row in in_force})
        for case in found.messages:
            each = [sources_of(rows, case=case, laws=[law], on=on) for law in Regime]
            assert [len(sources) for sources in each] == [1, 1], (case, on)


@RULES
def test_a_rule_has_one_basis_under_both_laws(found):
    """A finding under both laws has one basis for other programs."""
    rows = of_rule(found.code)
    for on in days(rows):
        for case in found.messages:
            assert len({row.basis for row in sources_of(rows, case=case, laws=Regime, on=on)}) == 1, (case, on)


@RULES
def test_a_rule_has_a_provision_under_one_law_at_least(found):
    assert any(row.provision for row in of_rule(found.code))


def test_a_citation_is_of_a_rule_and_a_case_that_exist():
    assert [row for row in ROWS if row.rule not in CATALOGUE] == []
    assert [row for row in ROWS if row.case not in {"", *CATALOGUE[row.rule].messages}] == []
    assert {row.basis for row in ROWS} == set(Basis.values)


def test_a_citation_under_the_eu_gdpr_names_no_law_of_the_united_kingdom():
    foreign = re.compile(r"\bUK\b|DPA 2018|\bSI \d|\bICO\b|44A|45A|46\(1A\)")
    assert [row for row in ROWS if row.regime == Regime.EU and foreign.search(row.provision)] == []


def test_a_citation_under_the_uk_gdpr_names_no_law_of_the_eu_since_2021():
    foreign = re.compile(r"(?<!UK )\bGDPR\b|\(EU\)|\b48\b")
    since = (row for row in ROWS if row.regime == Regime.UK and (row.ends is None or row.ends >= UK_LAW_APART))
    assert [row for row in since if foreign.search(row.provision)] == []


def test_guidance_of_the_union_persuades_in_the_united_kingdom():
    for row in ROWS:
        for part in row.provision.split("; "):
            of_the_union = re.search(r"EDPB|\bWP \d|C-154/21", part)
            assert ("(persuasive)" in part) == bool(of_the_union and row.regime == Regime.UK), row


def test_a_citation_begins_with_its_law_at_the_earliest():
    """The Data Protection Act 2018 began with the GDPR."""
    for row in ROWS:
        own_law = row.regime == Regime.UK and "DPA 2018" not in row.provision
        assert row.starts >= (UK_LAW_APART if own_law else GDPR_APPLIES), row


@pytest.mark.parametrize("name", FIRST)
def test_no_citation_names_a_source_before_its_day(name):
    named = [row for row in ROWS if re.search(name, row.provision)]
    assert named and all(row.starts and row.starts >= FIRST[name] for row in named)


@pytest.mark.parametrize("name", LAST)
def test_no_citation_names_a_source_after_its_last_day(name):
    named = [row for row in ROWS if re.search(name, row.provision)]
    assert named and all(row.ends and row.ends <= LAST[name] for row in named)


def test_every_paper_and_judgment_that_a_citation_names_has_a_day_above():
    named = {paper for row in ROWS for paper in PAPER.findall(row.provision)}
    assert {paper for paper in named - KNOWN if not any(re.search(name, paper) for name in (*FIRST, *LAST))} == set()


@pytest.mark.parametrize(
    ("code", "case", "law", "on", "basis", "provision"),
    [
        ("CON-01", "unsigned", "EU", TODAY, "record", "GDPR Art. 28(9), 5(2)"),
        ("CON-01", "", "EU", TODAY, "law", "GDPR Art. 28(3), 28(9)"),
        ("CON-06", "figures", "EU", date(2021, 7, 6), "guidance", "GDPR Art. 28(2)"),
        ("CON-09", "silent", "EU", TODAY, "law", "GDPR Art. 28(3)(a), 48"),
        ("CON-09", "silent", "UK", TODAY, "law", "UK GDPR Art. 28(3)(a)"),
        ("SEC-01", "", "EU", TODAY, "guidance", "GDPR Art. 32(1)(a), “as appropriate”"),
        ("ACT-09", "missing", "EU", TODAY, "law", ""),
        ("ACT-03", "on a list", "EU", TODAY, "law", "GDPR Art. 35(1), 35(4)"),
        ("ACT-03", "due", "EU", TODAY, "guidance", "GDPR Art. 35(1); WP 248 rev.01"),
        ("ACT-09", "missing", "UK", date(2019, 1, 1), "law", "DPA 2018 Sch. 1 Pt. 4"),
        ("ACT-18", "", "UK", date(2026, 6, 18), "record", ""),
        ("ACT-11", "onward", "UK", TODAY, "guidance", "UK GDPR Art. 30(1)(d), 15(1)(c); C-154/21 (persuasive)"),
        ("TRA-08", "", "EU", TODAY, "law", ""),
        ("TRA-02", "", "UK", date(2026, 2, 4), "law", "UK GDPR Art. 45; DPA 2018 s. 17A"),
        ("TRA-02", "", "UK", date(2026, 2, 5), "law", "UK GDPR Art. 45A; DPA 2018 Sch. 21 para. 4"),
        ("TRA-03", "", "EU", date(2020, 7, 15), "law", "GDPR Art. 46(1)"),
        ("TRA-03", "", "EU", date(2021, 6, 27), "law", "GDPR Art. 46(1); C-311/18; (EU) 2021/914 cl. 14"),
        ("TRA-03", "", "UK", TODAY, "law", "UK GDPR Art. 46(1A), 46(6)"),
        ("TRA-12", "", "EU", date(2024, 10, 6), "guidance", "GDPR Art. 28(1), 44"),
        ("TRA-18", "", "UK", TODAY, "guidance", ""),
    ],
)
def test_the_source_of_a_case_on_a_day(code, case, law, on, basis, provision):
    rows = of_rule(code)
    (source,) = sources_of(rows, case=case, laws=[Regime(law)], on=on)
    assert (source.basis, source.provision) == (basis, provision)
