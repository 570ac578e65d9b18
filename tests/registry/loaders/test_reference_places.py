"""Reference data about places: decisions with their exporters, groups of countries, and words for regions."""

from datetime import date

import pytest

from suppliers.models import AdequacyDecision, Country, CountryMembership, RegionWord
from tests.registry.loaders.reference_rows import rows

GROUPS = {"EEA", "EU"}
# Kosovo has a code that ISO leaves to its users: no country of the register has it.
BESIDE_ISO = {"XK"}


def test_the_bridge_to_the_united_kingdom_lasted_until_the_decision_on_it():
    (bridge,) = rows(CountryMembership, group="TCA")
    assert (bridge.country_id, bridge.starts, bridge.ends) == ("GB", date(2021, 1, 1), date(2021, 6, 27))
    (decision,) = rows(AdequacyDecision, country_id="GB", number="(EU) 2021/1772")
    assert decision.starts == date(2021, 6, 28)


def test_a_decision_serves_all_exporters_under_its_law_unless_one_state_is_known_to_stand_apart():
    assert {row.exporters for row in rows(AdequacyDecision)} == {""}


def test_approvals_carried_over_are_from_the_statute():
    carried = [row for row in rows(AdequacyDecision, regime="UK") if row.number.startswith("DPA 2018 Sch 21")]
    assert len(carried) == 44
    assert {row.confirmed for row in carried} == {"primary"}
    assert {row.starts for row in carried} == {date(2020, 12, 31)}


def test_what_law_firms_report_is_not_called_official():
    for row in rows(AdequacyDecision, confirmed="primary"):
        assert "law firm" not in row.source and "secondary" not in row.source, row


def test_words_for_regions_have_bounds_of_known_countries():
    known = {row.id for row in rows(Country)} | BESIDE_ISO
    for row in rows(RegionWord):
        surely, most = set(row.surely.split()), set(row.at_most.split())
        assert (surely | most) - known - GROUPS - {"adequate"} == set(), row
        assert surely <= most, row
        assert bool(most) == (row.reach == "bounded"), row


def test_a_word_means_one_region():
    words = [word.strip().casefold() for row in rows(RegionWord) for word in row.words.split(",")]
    assert len(words) == len(set(words)) and "" not in words


@pytest.mark.parametrize(
    "word,surely,most,reach",
    [
        ("European Economic Area", "EEA", "EEA", "bounded"),
        ("Europäische Union", "EU", "EU", "bounded"),
        ("Scotland", "GB", "GB", "bounded"),
        ("Nordics", "DK FI IS NO SE", "DK FI IS NO SE AX FO GL", "bounded"),
        ("EL", "GR", "GR", "bounded"),
        ("adequate countries", "EEA", "EEA adequate", "bounded"),
        ("EMEA", "", "", "wide"),
        ("worldwide", "", "", "everywhere"),
        ("selected region", "", "", "not understood"),
    ],
)
def test_what_a_word_surely_and_at_most_means(word, surely, most, reach):
    (row,) = [row for row in rows(RegionWord) if word in row.words.split(", ")]
    assert (row.surely, row.at_most, row.reach) == (surely, most, reach)


def test_europe_surely_has_the_eea_and_at_most_the_continent():
    (europe,) = rows(RegionWord, code="Europe")
    assert europe.surely == "EEA"
    assert {"EEA", "GB", "CH", "RU", "TR", "XK"} <= set(europe.at_most.split())
