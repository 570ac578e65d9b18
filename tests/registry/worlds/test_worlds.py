"""Small worlds of transfers with their right answers: the legs, what the record prints, and what rules say."""

import csv
import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from registry.chains import Leg, OpenPlace, chain_of, legs, places_under, transfers_of
from registry.chains.law import applied_to_engagement
from registry.findings.finding import Finding, findings
from registry.reading.lens import Lens
from registry.rules import CATALOGUE
from registry.rules.dossiers import ActivityDossier, ClientDossier
from suppliers.values import Regime, Service
from tests.registry.worlds.notation import NONE, TransferWorld


def lines_of(name: str) -> dict[str, dict[str, str]]:
    """The lines of a file of worlds, by their numbers."""
    file = Path(__file__).with_name(name)
    return {line["id"]: line for line in csv.DictReader(file.open(), delimiter="\t", quoting=csv.QUOTE_NONE)}


# The worlds of the law of transfers, and further ones for what those leave out.
FORTY, FURTHER = lines_of("worlds.tsv"), lines_of("further.tsv")
WORLDS = FORTY | FURTHER
# Whether the decision for Brazil serves exporters in Norway is an open question of the law: no answer is expected.
OPEN = {"W13"}
ASKED = [name for name in WORLDS if name not in OPEN]
# The rules that the worlds are about.
CODES = {code for code in CATALOGUE if code.startswith("TRA-")} | {"ACT-13", "ACT-14", "ACT-15"}
# Cases that differ in grammar alone, for one party and for several.
GRAMMAR = {"one unknown": "", "unknown": ""}
# A finding, such as "TRA-01 high (Birch), cites UK GDPR Art. 44, 46".
FIRES = re.compile(r"((?:TRA|ACT)-\d\d)(?:\[(.*?)\])? (high|medium|low|note)(?: \((.*)\))?(?:, cites (.*))?")
ITEMS = {"ACT-01(e)": ("ACT-01", "(e) transfers"), "ACT-04(c)": ("ACT-04", "(c) transfers")}


@pytest.fixture(params=ASKED)
def line(request: pytest.FixtureRequest) -> dict[str, str]:
    return WORLDS[request.param]


def test_thirty_nine_worlds_have_answers() -> None:
    assert len(FORTY) == 40 and len(FORTY.keys() & ASKED) == 39


def test_legs_and_open_places(line: dict[str, str]) -> None:
    world = TransferWorld(line)
    expected = [] if line["legs"] == NONE else line["legs"].split(" · ")
    assert sorted(legs_in_words(world)) == sorted(expected)


def test_what_rules_say(line: dict[str, str]) -> None:
    world = TransferWorld(line)
    left = [each for each in findings(world.lens(world.day)) if each.code in CODES]
    said = list(map(in_words, left))
    for expected in expected_findings(line["fires"]):
        match = [each for each in left if expected.is_met_by(each)]
        assert match, f"{expected} is missing among {said}"
        left.remove(match[0])
    assert list(map(in_words, left)) == []


def test_items_that_are_answered_or_not(line: dict[str, str]) -> None:
    found = list(findings(TransferWorld(line).lens(date.fromisoformat(line["day"]))))
    for name, (code, item) in ITEMS.items():
        asked = any(each.code == code and item in each.message for each in found)
        for column, said in (("fires", True), ("silent", False)):
            assert name not in line[column] or asked is said, (name, column)


def test_other_silence_is_that_of_the_rules_that_the_worlds_are_about() -> None:
    for line in FORTY.values():
        if not line["silent"].startswith("any"):
            for word in re.findall(r"(?:TRA|ACT)-[\d*]+(?:\([ec]\))?", line["silent"]):
                assert word in CODES or word in ITEMS or word == "TRA-*", (line["id"], word)


def test_words_of_a_past_day() -> None:
    line = WORLDS["W38"]
    world = TransferWorld(line)
    for each in findings(world.lens(world.day)):
        assert not re.search(r"44A|45A|46\(1A\)", in_words(each))
    assert "TRA-01 high (Birch), cites UK GDPR Art. 44, 46" in line["fires"]


def legs_in_words(world: TransferWorld) -> list[str]:
    """Every leg and open place of a world, as the file writes them."""
    lens, found = world.lens(world.day), []
    for engagement in world.engagements.values():
        service = lens.get(Service, engagement.service_id)
        chain = chain_of(lens, engagement, service)
        applied = applied_to_engagement(lens, engagement, world.organisation)
        found += [leg_in_words(leg) for leg in legs(lens, engagement, chain, world.organisation)]
        for place in places_under(lens, transfers_of(lens, engagement, chain), applied):
            found += [place_in_words(place, law) for law in place.laws]
    for activity in world.activities.values():
        dossier = ActivityDossier(lens=lens, organisation=world.organisation, activity=activity)
        found += [leg_in_words(leg) for leg in dossier.own]
    found += returned(world, lens)
    return found


def returned(world: TransferWorld, lens: Lens) -> list[str]:
    """The return of data to the clients of a world."""
    found = []
    for client in world.clients.values():
        own_service = next(iter(world.rows[type(client)].values()))
        dossier = ClientDossier(lens=lens, organisation=world.organisation, own_service=own_service, processing=client)
        if dossier.returned is not None:
            found.append(leg_in_words(dossier.returned))
    return found


def leg_in_words(leg: Leg) -> str:
    exporter = "us" if leg.exporter is None else leg.exporter.name
    why = f"[{leg.why}]" if leg.why is not None and not leg.fallback else ""
    parts = [f"{exporter}>{leg.recipient or '(not named)'}"]
    if not leg.body:
        parts.append(leg.country or "?")
    return " ".join([*parts, leg.law or NONE, f"{leg.footing.name}{why}"])


def place_in_words(place: OpenPlace, law: Regime) -> str:
    return f"{place.supplier.name} {place.country} {law} PLACE[{place.case}]"


class Expected(NamedTuple):
    """A finding that a world has: its code, its case, its severity, words that it has, and its citation if given."""

    code: str
    case: str
    severity: str
    words: str
    citation: str

    def is_met_by(self, finding: Finding) -> bool:
        """Whether a finding is the one expected."""
        if (finding.code, case_of(finding), finding.severity) != self[:3]:
            return False
        return self.words in in_words(finding) and self.citation in {"", finding.citation}


def expected_findings(words: str) -> list[Expected]:
    """The findings that a world has, without items of the record."""
    found = []
    for part in words.split(" · "):
        match = FIRES.fullmatch(part)
        assert match or part == NONE or part in ITEMS, part
        if match:
            code, case, severity, about, citation = match.groups(default="")
            found.append(Expected(code, case, severity, about.removeprefix("not named"), citation))
    return found


def case_of(finding: Finding) -> str:
    """The case of a finding, as the file writes it."""
    return GRAMMAR.get(finding.case, finding.case) if finding.code == "TRA-10" else finding.case


def in_words(finding: Finding) -> str:
    return f"{finding.code}[{finding.case}] {finding.severity}: {finding.message} ({finding.citation})"
