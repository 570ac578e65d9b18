"""Short names: which name of a party is printed, given the parties that are shown together."""

import pytest

from suppliers.values import Supplier, told_apart
from tests.suppliers.test_values import a

LONG, TRADING, SHORT = "legal_name", "trading_name", "short_name"


def names(*parties: dict[str, str]) -> list[str]:
    """The names that are printed of parties that are shown together."""
    rows = [a(Supplier, **{"id": number, **party}) for number, party in enumerate(parties, 1)]
    return [row.name for row in told_apart(rows)]


@pytest.mark.parametrize(
    ("party", "name"),
    [
        ({LONG: "Siso Software Limited"}, "Siso Software Limited"),
        ({LONG: "Siso Software Limited", TRADING: "Siso Software"}, "Siso Software"),
        ({LONG: "Siso Software Limited", SHORT: "Siso"}, "Siso"),
        ({LONG: "Siso Software Limited", TRADING: "Siso Software", SHORT: "Siso"}, "Siso"),
        ({LONG: "Siso", SHORT: "Siso"}, "Siso"),
    ],
)
def test_a_party_alone_has_its_short_name_or_the_name_it_always_had(party, name):
    assert names(party) == [name]


@pytest.mark.parametrize(
    ("first", "second", "printed"),
    [
        ({LONG: "Acme Ltd", SHORT: "Acme"}, {LONG: "Acme Inc.", SHORT: "Acme"}, ["Acme Ltd", "Acme Inc."]),
        ({LONG: "Acme Ltd", SHORT: "Acme"}, {LONG: "Acme Inc.", SHORT: " aCME "}, ["Acme Ltd", "Acme Inc."]),
        ({LONG: "Acme Ltd", SHORT: "Acme"}, {LONG: "Acme Inc.", TRADING: "Acme"}, ["Acme Ltd", "Acme"]),
        ({LONG: "Acme Ltd", SHORT: "Acme"}, {LONG: "Acme"}, ["Acme Ltd", "Acme"]),
        # The other one's legal name is not printed in sentences, but people know it.
        ({LONG: "Acme Ltd", SHORT: "Acme"}, {LONG: "Acme", SHORT: "Mail"}, ["Acme Ltd", "Mail"]),
        ({LONG: "Acme Ltd", SHORT: "Acme"}, {LONG: "Acme Mail Ltd", SHORT: "Acme Mail"}, ["Acme", "Acme Mail"]),
        ({LONG: "Acme Ltd", TRADING: "Acme"}, {LONG: "Acme Inc.", TRADING: "Acme"}, ["Acme", "Acme"]),
        ({LONG: "Acme Ltd"}, {LONG: "Other Ltd"}, ["Acme Ltd", "Other Ltd"]),
    ],
)
def test_a_name_that_two_would_have_is_printed_in_full(first, second, printed):
    assert names(first, second) == printed
    assert names(second, first) == printed[::-1]


def test_only_those_that_share_a_name_are_printed_in_full():
    third = {LONG: "Webcore Ltd", SHORT: "Webcore"}
    assert names({LONG: "Acme Ltd", SHORT: "Acme"}, third, {LONG: "Acme Inc.", SHORT: "Acme"})[1] == "Webcore"


def test_a_name_is_short_again_once_the_other_one_has_another():
    first = a(Supplier, id=1, legal_name="Acme Ltd", short_name="Acme")
    second = a(Supplier, id=2, legal_name="Acme Inc.", short_name="Acme")
    shared, _other = told_apart([first, second])
    assert shared.shared and shared.name == "Acme Ltd" and shared.short_name == "Acme"
    assert told_apart([shared]) == [first]
