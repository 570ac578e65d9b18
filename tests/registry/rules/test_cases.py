"""Cases from practice that registers fail at, each in one line: what is on record, and what is found.

Further ones are in the worlds of transfers (``tests/registry/worlds``), each under its own name.
"""

import pytest

from registry.findings.finding import findings
from registry.values import ActivityStatus
from tests.registry.worlds.notation import TransferWorld

EU, UK = {"us": "IE/EU", "laws": "P1:EU", "day": "2026-11-25"}, {"us": "GB/UK", "laws": "P1:UK", "day": "2026-11-25"}
ADDENDUM = "G us>Alder US UK: Addendum ADD-B1.0 signed 2019-05-01; test 2024-02-01 +"
# The case; whose organisation; the chain; the facts; the findings of the rules beside it.
CASES = [
    (
        "a list of sub-processors gives two countries for one company",
        *(EU, "us>Alder(IE)>Birch(DE)"),
        "place storage US of Alder by Birch · place storage DE of Alder by Birch",
        {"SUB-09": [], "TRA-14": ["elsewhere"], "TRA-04": []},
    ),
    (
        "a list names the country of a place, and neither city nor operator",
        *(EU, "us>Alder(IE)", "place storage DE of Alder by ?"),
        {"SUB-09": [], "TRA-14": [], "TRA-04": []},
    ),
    (
        "the same abroad is one question, and not two that disagree",
        *(EU, "us>Alder(IE)", "place storage US of Alder by ?"),
        {"SUB-09": [], "TRA-14": ["unknown"], "TRA-04": []},
    ),
    (
        "data never leaves one country, and is stored in another",
        *(EU, "us>Alder(IE)", 'place storage US of Alder by ? · claim Alder 2026-01-05 "Germany"'),
        {"TRA-05": [""]},
    ),
    (
        "an Addendum is older than the first Addendum",
        *(UK, "us>Alder(US)", ADDENDUM),
        {"TRA-16": ["impossible"], "TRA-01": []},
    ),
    (
        "a processor in the Union has a parent company abroad",
        *(EU, "us>Alder(IE; parent Dogwood(US))", "–"),
        {"TRA-18": [""], "TRA-01": []},
    ),
]


@pytest.mark.parametrize(("ours", "chain", "facts", "cases"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_a_case_from_practice_has_its_findings(ours, chain, facts, cases):
    world = TransferWorld(ours | {"chain": chain, "facts": facts})
    found = findings(world.lens(world.day))
    assert {code: [each.case for each in found if each.code == code] for code in cases} == cases


def test_an_activity_that_has_ended_is_asked_for_its_last_day():
    world = TransferWorld(EU | {"chain": "–", "facts": "–"})
    world.alter(world.activities["P1"], status=ActivityStatus.ENDED)
    assert [each.case for each in findings(world.lens(world.day)) if each.code == "ACT-16"] == ["no last day"]
