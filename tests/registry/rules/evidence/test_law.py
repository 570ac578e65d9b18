"""The rule about changes of the law after the date of a document."""

from datetime import date

import pytest

from suppliers.values import Commitment, Declaration, LegalEvent, Supplier
from tests.registry.rules.evidence.case import OLD, STANDINGS, Case, evd_06
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("given", "fires"),
    [
        ({}, 1),
        ({"regime": "EU"}, 0),
        ({"on": TODAY}, 1),
        ({"on": TOMORROW}, 0),
        ({"on": OLD}, 0),
        ({"dated": None}, 0),
        ({"topic": "role"}, 0),
        *[({"standing": standing}, standing not in {"silent", "unread"}) for standing in STANDINGS],
    ],
)
def test_evd_06_fires_where_the_law_of_the_regime_changed_after_the_document(given, fires):
    assert len(evd_06(**given)) == fires


@pytest.mark.parametrize(
    ("country", "fires"),
    [("GB", 0), ("US", 1), (None, 1)],
)
def test_evd_06_checks_statements_on_places_only_where_a_leg_leaves_home(country, fires):
    case = Case()
    case.world.alter(case.world.rows[Supplier][case.supplier], country_id=country)
    case.document = case.write(dated=OLD)
    case.world.add(LegalEvent, regime="UK", name="Reform", on=YESTERDAY)
    case.claim(Declaration, kind="never outside", region="EEA")
    assert len(case.found("EVD-06")) == fires


@pytest.mark.parametrize(
    ("concerned", "country", "standing", "fires"),
    [
        (None, None, "stated", 1),
        ("US", "US", "stated", 1),
        ("US", "IE", "stated", 0),
        ("US", None, "stated", 0),
        ("GB", "GB", "stated", 1),
        ("US", "US", "silent", 0),
    ],
)
def test_evd_06_leaves_out_changes_for_a_country_without_a_leg(concerned, country, standing, fires):
    case = Case()
    case.world.alter(case.world.rows[Supplier][case.supplier], country_id=country)
    case.document = case.write(dated=OLD)
    case.world.add(LegalEvent, regime="UK", name="Reform", on=YESTERDAY, country_id=concerned)
    case.claim(Commitment, topic="law", standing=standing)
    assert len(case.found("EVD-06")) == fires


def test_evd_06_names_only_the_changes_that_concern_the_places_of_the_data():
    case = Case()
    case.world.alter(case.world.rows[Supplier][case.supplier], country_id="US")
    case.document = case.write(dated=OLD)
    for name, country in (("First", "BR"), ("Second", "US"), ("Third", None)):
        case.world.add(LegalEvent, regime="UK", name=name, on=YESTERDAY, country_id=country)
    case.claim(Commitment, topic="law")
    assert case.found("EVD-06")[0].message.endswith("Legal events since then: Second and Third.")


@pytest.mark.parametrize(
    ("laws", "named"), [("EU", "First."), ("UK", "Second."), ("both", "First and Second."), ("", "Second.")]
)
def test_evd_06_names_the_changes_of_every_law_that_applies(laws, named):
    case = Case()
    case.document = case.write(dated=OLD)
    for name, law in (("First", "EU"), ("Second", "UK")):
        case.world.add(LegalEvent, regime=law, name=name, on=YESTERDAY)
    case.claim(Commitment, topic="law")
    case.world.activity(case.engagement, regime=laws)
    assert case.found("EVD-06")[0].message.endswith(f"Legal events since then: {named}")


def test_evd_06_names_every_change():
    case = Case()
    case.document = case.write(dated=date(2020, 7, 3))
    case.claim(Commitment, topic="law")
    for year in (2021, 2022, 2023):
        case.world.add(LegalEvent, regime="UK", name=f"Reform of {year}", on=date(year, 1, 1))
        (finding,) = case.found("EVD-06")
    assert finding.message.endswith("Legal events since then: Reform of 2021, Reform of 2022 and Reform of 2023.")
