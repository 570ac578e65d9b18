"""A register file with strange content, impossible changes or wrong removals is refused in words."""

import pytest

from registry.loaders import BadFile
from registry.models import Engagement, Organisation
from suppliers.models import Change
from tests.registry.loaders.test_register_file import CASE

pytestmark = pytest.mark.django_db


NOTE = 'country_id = "GB"\nnote = '


STRANGE = {
    "every": (
        'every = { supplier_id = "@acme", service_id = "@mail" }',
        "every = 3",
        "every: write the columns in braces",
    ),
    "a part": ('reason = "Two organisations use one supplier"', 'reason = "x"\nadd = "x"', "Cannot|add"),
    "a key": ('key = "acme"', "key = [1]", "key: give the row a key"),
    "a list": ('country_id = "GB"', f"{NOTE}[1]", "line 20, “acme”: note: write a text"),
    "a table": ('country_id = "GB"', f"{NOTE}{{ a = 1 }}", "note: write a text"),
    "a fraction": ('country_id = "GB"', f"{NOTE}1.5", "note: write a text"),
    "a time": ('country_id = "GB"', f"{NOTE}2026-01-19T10:00:00Z", "note: write a text"),
    "no letter": ('country_id = "GB"', f'{NOTE}"a\\u0000b"', "note: this text has a character"),
    "yes for a number": ("number = 48", "number = true", "number: “true” cannot be the value"),
    "an own number": ('country_id = "GB"', 'country_id = "GB"\nid = 7', "id: suppliers.Supplier has no column"),
    "nested": ('country_id = "GB"', f"{NOTE}{'[' * 5000}{']' * 5000}", "nested too deeply"),
    "digits": ("number = 48", f"number = {'9' * 5000}", "a number has too many digits"),
    "a kind that is a number": ('model = "suppliers.Supplier"', "model = 3", "“acme”: model: “3” is not a kind"),
    "only spaces": ('legal_name = "Acme Ltd"', 'legal_name = "  "', "“acme”: legal_name: "),
    "another kind": ('"@north"', '"@mail"', "“@mail” is a suppliers.Service, not a registry.Organisation"),
    "a number of ours": ('"@north"', "1", "organisation_id: name an earlier row by its key"),
    "a number in words": ('"@north"', '"1"', "organisation_id: name an earlier row by its key"),
    "a column of none": (
        'service_id = "@mail" }',
        'servce_id = "@mail" }',
        "every: no row of this change has a column",
    ),
    "an alteration of nothing": ('key = "notice"\nnumber = 24', 'key = "notice"', "key: give the columns that change"),
    "a long value": ('country_id = "GB"', f'country_id = "{"G" * 9000}"', "G…$"),
    "a membership": ('model = "registry.Engagement"', 'model = "registry.Membership"', "is not a kind of record"),
    "an account": ('model = "registry.Engagement"', 'model = "suppliers.Account"', "is not a kind of record"),
    "an erasure": ('model = "registry.Engagement"', 'model = "suppliers.Erasure"', "is not a kind of record"),
    "a history": ('model = "suppliers.Service"', 'model = "suppliers.HistoricalService"', "is not a kind of record"),
}


@pytest.mark.parametrize(("old", "new", "message"), STRANGE.values(), ids=STRANGE)
def test_strange_content_is_refused_in_words(load, old, new, message):
    assert old in CASE
    with pytest.raises(BadFile, match=message):
        load(CASE.replace(old, new, 1))
    assert not Change.objects.exists()


@pytest.mark.parametrize("changes", ["change = [1]", "change = [[]]"])
def test_changes_that_are_no_changes_are_refused_in_words(load, changes):
    with pytest.raises(BadFile, match=r"write each change under a \[\[change\]\] of its own"):
        load(changes)


def test_a_row_that_is_removed_takes_its_parts_along_and_has_nothing_else(load):
    removed = '\n[[change]]\non = 2026-03-01\nreason = "A mistake"\n[[change.remove]]\nkey = "south"\n'
    assert set(load(CASE + removed)) == {"acme", "mail", "notice", "north", "north mail"}
    assert Organisation.objects.count() == Engagement.objects.count() == 1


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        ('name = "x"\n', "“south”: name: a row that is removed has a key and nothing else"),
        ('\n[[change.remove]]\nkey = "south mail"\n', "“south mail”: key: no earlier row has the key"),
    ],
)
def test_a_bad_removal_is_named(load, rest, message):
    removed = '\n[[change]]\non = 2026-03-01\nreason = "A mistake"\n[[change.remove]]\nkey = "south"\n'
    with pytest.raises(BadFile, match=message):
        load(CASE + removed + rest)
