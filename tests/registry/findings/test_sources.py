"""The source of a rule on a day: the citation of its case, under each law, and never that of another day or law."""

from datetime import date

import pytest

from registry.findings.sources import in_words, sources_of
from registry.values import ActivityCondition, SpecialCondition
from suppliers.values import BreachTerm, Regime, RuleCitation
from tests.registry.world import World

BOTH = tuple(Regime)
NEW_ARTICLES = date(2026, 2, 5)


def citation(provision, *, regime="EU", case="", basis="law", starts=None, ends=None):
    return RuleCitation(
        id=1,
        rule="TRA-99",
        case=case,
        regime=regime,
        basis=basis,
        provision=provision,
        source="S",
        confirmed="primary",
        starts=starts,
        ends=ends,
    )


ROWS = [
    citation("GDPR Art. 44", starts=date(2018, 5, 25)),
    citation("GDPR Art. 5(2)", basis="record", case="unsigned", starts=date(2018, 5, 25)),
    citation("UK GDPR Art. 44", regime="UK", starts=date(2021, 1, 1), ends=date(2026, 2, 4)),
    citation("UK GDPR Art. 44A", regime="UK", starts=NEW_ARTICLES),
]


def provisions(rows, *, case="", laws=BOTH, on=NEW_ARTICLES):
    return [row.provision for row in sources_of(rows, case=case, laws=laws, on=on)]


@pytest.mark.parametrize(
    ("on", "cited"),
    [
        (date(2018, 5, 24), []),
        (date(2018, 5, 25), ["GDPR Art. 44"]),
        (date(2020, 12, 31), ["GDPR Art. 44"]),
        (date(2021, 1, 1), ["UK GDPR Art. 44"]),
        (date(2026, 2, 4), ["UK GDPR Art. 44"]),
        (NEW_ARTICLES, ["UK GDPR Art. 44A"]),
    ],
)
def test_a_day_has_the_provision_of_that_day(on, cited):
    assert provisions(ROWS, laws=[Regime.UK], on=on) == cited


def test_the_united_kingdom_adds_acts_of_its_own_before_2021():
    rows = [*ROWS, citation("DPA 2018", regime="UK", starts=date(2018, 5, 25), ends=date(2020, 12, 31))]
    assert provisions(rows, laws=[Regime.UK], on=date(2020, 1, 1)) == ["DPA 2018"]


def test_both_laws_are_named_each_with_its_own_provision():
    assert provisions(ROWS) == ["GDPR Art. 44", "UK GDPR Art. 44A"]
    assert provisions(ROWS, on=date(2020, 1, 1)) == ["GDPR Art. 44"]


def test_a_case_has_its_own_source_and_every_other_case_the_general_one():
    assert provisions(ROWS, case="unsigned", laws=[Regime.EU]) == ["GDPR Art. 5(2)"]
    assert provisions(ROWS, case="ended", laws=[Regime.EU]) == ["GDPR Art. 44"]
    assert provisions(ROWS, case="unsigned", laws=[Regime.UK]) == ["UK GDPR Art. 44A"]


@pytest.mark.parametrize(("law", "other"), [(Regime.EU, "UK"), (Regime.UK, "EU")])
def test_a_law_without_a_row_never_has_that_of_the_other(law, other):
    assert provisions([citation("X", regime=other)], laws=[law]) == []


def test_a_source_is_read_with_its_basis():
    assert in_words(citation("GDPR Art. 32", basis="guidance")) == "guidance, GDPR Art. 32"
    assert in_words(citation("", basis="policy")) == "own policy"


def late_notice(**organisation):
    """A world in which the supplier takes longer to notify a breach than the organisation accepts."""
    world = World()
    world.alter(world.organisation, notice_number=36, notice_unit="hours", **organisation)
    engagement = world.engaged()
    world.add(BreachTerm, service_id=engagement.service_id, number=48, unit="hours")
    return world


@pytest.mark.parametrize(
    ("laws", "on", "cited"),
    [
        ("EU", NEW_ARTICLES, "GDPR Art. 33(2)"),
        ("UK", NEW_ARTICLES, "UK GDPR Art. 33(2)"),
        ("both", NEW_ARTICLES, "GDPR Art. 33(2); UK GDPR Art. 33(2)"),
        ("both", date(2020, 1, 1), "GDPR Art. 33(2)"),
        ("EU", date(2018, 5, 24), ""),
    ],
)
def test_a_finding_cites_each_of_its_laws_on_its_day(laws, on, cited):
    (finding,) = late_notice(regime=laws).found("BRE-02", on)
    assert finding.citation == cited
    assert finding.basis == ("policy" if cited else "")


def test_a_finding_under_one_law_of_an_activity_cites_that_law_alone():
    world = World()
    activity = world.activity(regime="both", special="health")
    fields = {"condition": SpecialCondition.EMPLOYMENT, "national": "Act", "schedule_1": "Part 1 para 1"}
    world.add(ActivityCondition, activity_id=activity.id, **fields)
    assert {finding.citation for finding in world.found("ACT-09")} == {"DPA 2018 Sch. 1"}
    assert {finding.citation for finding in world.found("ACT-01")} == {"GDPR Art. 30(1); UK GDPR Art. 30(1)"}


def test_a_corrected_citation_reaches_the_findings_that_are_kept():
    world = late_notice()
    (before,) = world.found("BRE-02")
    (row,) = (row for row in before.citations if row.regime == "UK")
    world.alter(row, provision="Corrected")
    (after,) = world.found("BRE-02")
    assert (before.citation, after.citation) == ("UK GDPR Art. 33(2)", "Corrected")
