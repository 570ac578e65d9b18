"""SEC-13: users sign in with more than a short password."""

import pytest

from tests.registry.rules.security.case import measure, second_factor
from tests.registry.rules.table import DATABASE, OTHER_OPTION, WEB, cases, sees, service_in_use


def rules(name="At least 8 characters", **given):
    return measure("password rules", name=name, **given)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], []),
        ([rules()], ["short"]),
        ([rules(standing="unclear")], ["short"]),
        ([rules("At least 11 characters")], ["short"]),
        ([rules("At least 12 characters")], []),
        ([rules("Length, digits, expiry")], ["unknown"]),
        ([rules(standing="denied")], []),
        ([rules(standing="silent")], []),
        ([rules(standing="unread")], []),
        ([rules(option_id=OTHER_OPTION)], []),
        ([rules(), second_factor()], []),
        ([rules(), measure("certificate sign-in")], []),
        ([rules(component_id=WEB), second_factor(component_id=WEB)], []),
        ([rules(component_id=WEB), second_factor(component_id=DATABASE)], ["short"]),
        ([rules(), second_factor(standing="denied")], ["short"]),
        ([rules(), second_factor(standing="silent")], ["short"]),
    ],
)
def test_sec_13_fires_where_a_password_is_all_that_users_need(rows, found):
    assert cases(sees("SEC-13", *rows)) == found


def test_sec_13_is_a_policy_that_an_organisation_may_not_have():
    world = service_in_use(rules())
    world.alter(world.organisation, second_factor=False)
    assert world.found("SEC-13") == []


def test_sec_13_names_the_length():
    (finding,) = sees("SEC-13", rules())
    assert finding.message == (
        "Users of “Hosting” sign in with a password of at least 8 characters. No second factor for them is on record."
    )
