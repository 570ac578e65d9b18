"""Lines of one page of the demo do not contradict each other: whose a finding is, and where an exporter is."""

import pytest

from registry.inbox.alike import alike
from registry.inbox.if_nobody_acts import in_two
from registry.inbox.inbox import inbox_of
from registry.records.consequences import Consequences, consequences
from registry.templatetags.inbox import sentences
from registry.values import Engagement
from tests.demo.organisations import lens

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("records")]


def in_use() -> list[Consequences]:
    seen = lens()
    return [found for each in seen.all(Engagement) if (found := consequences(seen, each))]


def test_a_party_is_on_record_as_exporter_where_our_ground_finds_it():
    for each in in_use():
        found = {shown.leg.importer.id for shown in each.legs if shown.leg.ground and shown.leg.importer}
        for shown in each.legs:
            if shown.leg.exporter is not None and shown.leg.exporter.id in found:
                assert "country that is not on record" not in str(shown.line.words)


def test_a_line_for_organisations_that_differ_says_whose_each_sentence_is():
    several = 0
    for line in inbox_of(lens()).lines:
        first = {each.first.message for each in line.parts}
        if len(line.organisations) > 1 and len(first) > 1:
            several += 1
            for each, then in sentences(line):
                named = [organisation.name in each for organisation in line.organisations]
                same = (found for found in alike(line.findings) if in_two(found) == (each, then))
                whose = {organisation for found in same for organisation in found.organisations}
                assert any(named) or whose == set(line.organisations), each
    assert several
