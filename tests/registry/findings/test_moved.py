"""Decisions of 0.1.0 on transfers whose case or subject has moved since: each counts, as the facts are the same."""

from datetime import date

import pytest

from registry.findings.carrying_over import MOVED, carried, to_carry
from registry.findings.facts import FORM
from registry.findings.finding import findings
from registry.values import FindingDecision
from suppliers.ledger.digest import digest
from suppliers.values import AdequacyDecision
from tests.registry.worlds.notation import TransferWorld

NOW, BEFORE_DPF = "2026-11-25", "2020-10-01"
EU, UK = {"us": "IE/EU", "laws": "P1:EU", "day": NOW}, {"us": "GB/UK", "laws": "P1:UK", "day": NOW}
IN = {"importer": "supplier:1", "country": "country:IN"}
US = {"importer": "supplier:1", "country": "country:US"}
OUR_IN = IN | {"exporters": ["organisation:1"]}
EXTENSION = US | {"decision": "SI 2023/1028"}
LISTED = 'G us>Alder US UK: 45 listed "Alder", checked 2026-09-01'
STATED = 'stated Alder>Alder IN "Clauses"'
ADDENDUM = "G us>Alder IN EU: Addendum ADD-B1.0 signed 2024-01-01"
SHIELD = {
    "number": "(EU) 2016/1250",
    "starts": date(2016, 7, 12),
    "ends": date(2020, 7, 16),
    "source": "S",
    "confirmed": "own",
}
ENDED = US | {"decision": SHIELD["number"], "ends": "2020-07-16", "reserve": "none"}
# Code and case in 0.1.0, the figures and the evidence that it kept, and a world of today with these facts.
KEPT = [
    ("TRA-01", "", OUR_IN | {"regime": "EU"}, [], EU | {"facts": "–"}),
    ("TRA-01", "", OUR_IN | {"regime": "UK"}, [], UK | {"facts": "–"}),
    (
        "TRA-01",
        "stated",
        OUR_IN | {"regime": "EU", "mechanism": "Clauses"},
        ["onwardtransfer:1"],
        EU | {"facts": STATED},
    ),
    (
        "TRA-01",
        "stated",
        OUR_IN | {"regime": "UK", "mechanism": "Clauses"},
        ["onwardtransfer:1"],
        UK | {"facts": STATED},
    ),
    (
        *("TRA-01", "foreign", OUR_IN | {"regime": "EU", "mechanism": "Addendum"}),
        *(["transferbasis:1"], EU | {"facts": ADDENDUM}),
    ),
    ("TRA-02", "lapsed", ENDED, [], EU | {"facts": "G us>Alder US EU: 45", "day": BEFORE_DPF}),
    ("TRA-02", "none", IN | {"regime": "EU", "reserve": "none"}, [], EU | {"facts": "G us>Alder IN EU: 45"}),
    ("TRA-02", "extension unknown", EXTENSION, [], UK | {"facts": f"{LISTED}, ext empty"}),
    (
        *("TRA-02", "staff data unknown", EXTENSION | {"activities": ["processingactivity:1"]}, []),
        UK | {"facts": f"staff P1 · {LISTED}, ext yes"},
    ),
]


def test_every_moved_case_of_transfers_is_here():
    moved = {(move.code, move.case) for move in MOVED if move.code.startswith("TRA")}
    assert moved == {(code, case) for code, case, *_rest in KEPT}


def found_in(world, code):
    (finding,) = [each for each in findings(world.lens(world.day)) if each.code == code]
    return finding


@pytest.mark.parametrize(("code", "case", "figures", "evidence", "line"), KEPT)
def test_a_decision_of_0_1_0_counts_where_its_case_moved(code, case, figures, evidence, line):
    country = figures["country"].removeprefix("country:")
    world = TransferWorld({"chain": f"us>Alder({country})"} | line)
    if case == "lapsed":
        ended = world.add(AdequacyDecision, regime="EU", country_id="US", **SHIELD)
        evidence = [f"adequacydecision:{ended.id}"]
    finding = found_in(world, code)
    content = {"rule": code, "case": case, "evidence": evidence, "figures": figures}
    decision = world.add(
        FindingDecision,
        organisation_id=world.organisation.id,
        code=code,
        subject=finding.subject.removesuffix(f" {finding.laws[0]}"),
        facts=FORM + digest(content)[: -len(FORM)],
        decision="accepted",
        until=date(2031, 12, 31),
    )
    assert not found_in(world, code).decided
    lens = world.lens(world.day)
    (only,) = carried(to_carry([decision]), now=lens, then=lambda _decision: lens)
    world.alter(decision, code=only.code, subject=only.subject, facts=only.facts)
    assert found_in(world, code).state == "accepted"
