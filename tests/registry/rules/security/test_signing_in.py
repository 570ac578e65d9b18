"""Rules about signing in, and about the controls that we switch on ourselves."""

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
        # It may mean any sign-in: one finding asks which, and none where more than a password is needed anyway.
        ([SILENT_WEB, measure("certificate sign-in", standing="unclear")], ["parts"]),
        ([second_factor(component_id=WEB), measure("certificate sign-in", standing="unclear")], [""]),
        ([second_factor(), measure("certificate sign-in", standing="unclear")], []),
        ([second_factor(standing="denied", component_id=WEB)], ["denied"]),
        ([second_factor(standing="denied"), second_factor(component_id=WEB)], ["denied"]),
        ([SILENT_WEB], ["parts"]),
        ([SILENT_WEB, second_factor(component_id=WEB)], []),
        ([SILENT_WEB, second_factor(component_id=DATABASE)], ["parts"]),
        # Sign-in through our own directory is as strong as the directory.
        ([SILENT_WEB, DIRECTORY, switched(2, True)], []),
        ([SILENT_WEB, DIRECTORY, switched(2, False)], ["parts"]),
        ([reaches()], ["remote"]),
        ([reaches(), second_factor()], []),
        ([reaches(component_id=DATABASE), second_factor(component_id=DATABASE)], []),
        ([reaches(component_id=DATABASE), second_factor(component_id=WEB)], ["remote"]),
        # A control for our own users does not show how the supplier's people sign in.
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


def test_sec_08_names_each_party_with_access_once():
    (finding,) = sees("SEC-08", reaches(), reaches(party_id=BELOW), reaches(party_id=BELOW))
    assert finding.message == (
        "People of Acme Ltd and Below Ltd access “Hosting” remotely. It is not on record that they sign in with more "
        "than a password."
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
        # What nobody can switch is not asked for. What is recorded as off is a switch all the same.
        ([measure("revocable", **OURS)], []),
        ([measure("training", **OURS)], []),
        ([measure("other", **OURS)], ["unanswered"]),
        ([measure("network limit", **OURS)], ["unanswered"]),
        ([measure("revocable", **OURS), switched(1, False)], ["off"]),
        ([second_factor()], []),
    ],
)
def test_sec_09_checks_each_control_of_ours(rows, found):
    assert cases(sees("SEC-09", *rows)) == found


def test_sec_09_names_the_controls():
    (finding,) = sees("SEC-09", second_factor(name="Code", **OURS), at_rest(name="Own key", **OURS))
    assert finding.message == (
        "It is not on record whether Example Trading Ltd has switched on these controls of “Hosting”: Code and Own key."
    )
