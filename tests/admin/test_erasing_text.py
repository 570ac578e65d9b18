"""Erasing a typed text in data entry: an administrator sees where it stands, and erases it there."""

import pytest
from django.urls import reverse

from suppliers.ledger.seal import broken_seals
from suppliers.models import Change, Erasure
from tests.pages.world import World, alter, client_of, shown

ADD = "/admin/suppliers/erasure/add/"


@pytest.fixture
def root(world: World):
    alter(world.engagement, world.editor, "Jane Doe took over", owner="Jane Doe")
    return client_of(world.root)


def test_the_places_come_first_and_nothing_is_written(world, root):
    number = Change.objects.count()
    page = root.post(ADD, {"text": "jane doe", "erase": "Erase", "reason": "Letter 7"})
    text = shown(page)
    assert f"engagement {world.engagement.pk}, history row" in text
    assert f"reason of change {number}" in text
    assert 'name="seen" value="2"' in page.content.decode()
    assert Change.objects.count() == number


def test_the_text_is_erased_once_its_places_were_seen(world, root):
    number = Change.objects.count()
    answer = root.post(ADD, {"text": "Jane Doe", "seen": "2", "erase": "Erase", "reason": "Letter 7"}, follow=True)
    assert "Erased from 2 versions and reasons." in shown(answer)
    last = Change.objects.get(number=number + 1)
    assert (last.by, last.reason) == (world.root, "Letter 7")
    assert Erasure.objects.count() == 2
    assert "Jane Doe" not in shown(root.get(reverse("admin:registry_engagement_history", args=[world.engagement.pk])))
    assert list(broken_seals()) == []


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"seen": "2", "erase": "Erase", "reason": ""}, "Say why"),
        ({"seen": "2", "erase": "Erase", "reason": "For Jane Doe"}, "Say why without it"),
        ({"text": "J"}, "3 to 300"),
    ],
)
def test_a_reason_is_asked_for_and_does_not_have_the_text(root, given, message):
    number = Change.objects.count()
    assert message in shown(root.post(ADD, {"text": "Jane Doe"} | given))
    assert Change.objects.count() == number


def test_a_text_that_stands_nowhere_is_said_so(root):
    assert "no field that can be erased here" in shown(root.post(ADD, {"text": "Nobody At All", "reason": "Letter 7"}))


@pytest.mark.parametrize("who", ["editor", "stranger"])
def test_who_looks_after_one_organisation_erases_no_texts(world, root, who):
    assert client_of(getattr(world, who)).post(ADD, {"text": "Jane Doe"}).status_code == 403
