"""Rules about signing in, and about controls that are ours to switch on."""

import pytest

from tests.registry.rules.security.case import OURS, at_rest, measure, reaches, second_factor, switched
from tests.registry.rules.table import BELOW, DATABASE, WEB, cases, sees, service_in_use
from tests.registry.world import TOMORROW

DIRECTORY = measure("single sign-on", component_id=WEB, **OURS)
SILENT_WEB = second_factor(component_id=WEB, standing="silent")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], [""]),
        ([measure("certificate sign-in")], []),
        ([measure("certificate sign-in", standing="unclear")], [""]),
        ([second_factor(standing="denied", component_id=WEB)], ["denied"]),
        ([second_factor(standing="denied"), second_factor(component_id=WEB)], ["denied"]),
        ([SILENT_WEB], ["parts"]),
        ([SILENT_WEB, second_factor(component_id=WEB)], []),
        ([SILENT_WEB, second_factor(component_id=DATABASE)], ["parts"]),
        # Whoever signs in through our own directory signs in as strongly as we have it.
        ([SILENT_WEB, DIRECTORY, switched(2, True)], []),
        ([SILENT_WEB, DIRECTORY, switched(2, False)], ["parts"]),
        ([reaches()], ["remote"]),
        ([reaches(), second_factor()], []),
        ([reaches(component_id=DATABASE), second_factor(component_id=DATABASE)], []),
        ([reaches(component_id=DATABASE), second_factor(component_id=WEB)], ["remote"]),
        # What users of ours may switch on says nothing of the supplier's people.
        ([reaches(), second_factor(**OURS)], ["remote"]),
        ([reaches(reached="office"), second_factor(**OURS)], []),
        ([reaches(occasion="never"), second_factor(**OURS)], []),
        ([reaches(standing="denied"), second_factor(**OURS)], []),
    ],
)
def test_sec_08_asks_for_more_than_a_password(rows, found):
    assert cases(sees("SEC-08", *rows)) == found


def test_sec_08_is_a_policy_that_an_organisation_may_not_have():
    world = service_in_use(reaches())
    assert len(world.found("SEC-08")) == 1
    world.alter(world.organisation, second_factor=False)
    assert world.found("SEC-08") == []


def test_sec_08_names_who_reaches_it_once():
    (finding,) = sees("SEC-08", reaches(), reaches(party_id=BELOW), reaches(party_id=BELOW))
    assert finding.message == (
        "People of Acme Ltd and Below Ltd reach “Hosting” remotely, and nothing on record says that they sign in with "
        "more than a password."
    )


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([second_factor(**OURS), switched(1, True)], []),
        ([second_factor(**OURS), switched(1, True, since=TOMORROW)], ["off"]),
        ([second_factor(**OURS), switched(1, False)], ["off"]),
        ([second_factor(**OURS)], ["unanswered"]),
        ([second_factor(**OURS), switched(1, False, engagement_id=99)], ["unanswered"]),
        ([second_factor(**OURS), at_rest(**OURS)], ["unanswered"]),
        ([second_factor(**OURS), at_rest(**OURS), switched(1, False), switched(2, False)], ["off", "off"]),
        ([second_factor(**OURS, standing="unclear")], []),
        ([second_factor()], []),
    ],
)
def test_sec_09_asks_for_each_control_of_ours(rows, found):
    assert cases(sees("SEC-09", *rows)) == found


def test_sec_09_names_the_controls():
    (finding,) = sees("SEC-09", second_factor(name="Code", **OURS), at_rest(name="Own key", **OURS))
    assert finding.message == (
        "Of “Hosting” it is for Example Trading Ltd to switch on what follows, and no answer is on record: Code and "
        "Own key."
    )
