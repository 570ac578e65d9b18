"""manage.py erase_text: lists where a text stands, and erases it there with --write."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from suppliers.ledger.seal import broken_seals
from suppliers.models import Change, Contact
from tests import factories
from tests.pages.world import World, alter, client_of, clock, shown, world

pytestmark = pytest.mark.django_db


@pytest.fixture
def w() -> World:
    """A contact of the supplier, and records and reasons of both organisations that name Jane Doe."""
    made = world()
    factories.contact(supplier=made.supplier, position="Desk of Jane Doe")
    alter(made.engagement, made.editor, "Jane Doe took over", owner="Jane Doe")
    alter(made.other, made.stranger, "JANE DOE asked", complaints="Write to Jane Doe")
    return made


def output(capsys, *given: str) -> str:
    call_command("erase_text", *given)
    return capsys.readouterr().out


def test_without_write_it_lists_every_place_and_writes_nothing(w, capsys):
    number = Change.objects.count()
    lines = output(capsys, "jane doe").splitlines()
    assert lines[-1] == "5 versions and reasons have this text. To erase it: --write --reason WHY."
    assert [line.partition(",")[0] for line in lines[:-1]] == [
        f"engagement {w.engagement.pk}",
        f"organisation {w.other.pk}",
        f"contact {Contact.objects.get().pk}",
        f"reason of change {number - 1}",
        f"reason of change {number}",
    ]
    assert lines[0].endswith(": owner")
    assert Change.objects.count() == number


def test_with_write_it_is_one_change_of_the_command_and_the_text_is_nowhere(w, capsys):
    number = Change.objects.count()
    assert "Erased from 5 versions and reasons." in output(capsys, "Jane Doe", "--write", "--reason", "Letter 7")
    last = Change.objects.get(number=number + 1)
    assert (last.reason, last.command, last.by.username) == ("Letter 7", "erase_text", "loader")
    assert output(capsys, "Jane Doe").startswith("0 versions")
    assert list(broken_seals()) == []
    for path in (f"/engagements/{w.engagement.pk}/", f"/suppliers/{w.supplier.pk}/", "/changes/"):
        text = shown(client_of(w.root).get(path))
        assert "Jane Doe" not in text
        assert "(Art. 17)]" in text


def test_with_an_organisation_it_leaves_the_records_and_reasons_of_another(w, capsys):
    output(capsys, "Jane Doe", "--organisation", "own", "--write", "--reason", "Letter 7")
    left = output(capsys, "Jane Doe").splitlines()
    assert [line.partition(",")[0] for line in left[:-1]] == [
        f"organisation {w.other.pk}",
        f"reason of change {Change.objects.count() - 1}",
    ]
    theirs = shown(client_of(w.stranger).get("/changes/"))
    assert "erasure of a text “suppliers.Contact: position”" in theirs
    assert "registry.Engagement" not in theirs


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["Jane Doe", "--write"], "Say why"),
        (["Jane Doe", "--write", "--reason", "Jane Doe asked"], "Say why without it"),
        (["J", "--write", "--reason", "Letter"], "3 to 300"),
        (["Jane Doe", "--organisation", "none"], "not on record"),
    ],
)
def test_wrong_usage_is_refused_and_nothing_is_written(w, given, message):
    number = Change.objects.count()
    with pytest.raises(CommandError, match=message) as refused:
        call_command("erase_text", *given)
    assert refused.value.returncode == 2
    assert Change.objects.count() == number


def test_the_day_in_the_mark_is_that_of_the_erasure(w, capsys):
    with clock(date(2027, 3, 3)):
        output(capsys, "Jane Doe", "--write", "--reason", "Letter 7")
    w.engagement.refresh_from_db()
    assert w.engagement.owner == "[erased on 3 March 2027 (Art. 17)]"
