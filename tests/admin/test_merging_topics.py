"""Two people read one document: one claim on each topic, and each chooses where both wrote."""

import pytest
from django.urls import reverse

from suppliers.models import Commitment
from suppliers.values import ASKED, Topic
from tests.admin.forms import chosen
from tests.admin.test_sent_twice import form_at
from tests.pages.world import shown


@pytest.fixture
def address(world) -> str:
    return reverse("admin:suppliers_service_reading", args=[world.service.pk, world.document.pk])


def on(given: dict[str, object], topic: Topic, words: str) -> dict[str, object]:
    """The list with a statement on one topic."""
    place = next(name for name, value in given.items() if value == topic and name.endswith("-topic"))
    prefix = place.removesuffix("topic")
    return given | {f"{prefix}standing": "stated", f"{prefix}words": words, "why": "Read"}


def claims(topic: Topic) -> list[str]:
    return list(Commitment.objects.filter(topic=topic).values_list("words", flat=True))


def again(response) -> dict[str, object]:
    topics, form = response.context["topics"], response.context["form"]
    rows = [field for each in topics.forms for field in each if field.value() not in (None, False)]
    given = {field.html_name: field.value() for field in (*topics.management_form, *rows)}
    return given | {"seen": form["seen"].value(), "why": form["why"].value()}


@pytest.mark.parametrize(("side", "stays"), [("mine", "My words"), ("theirs", "Their words")])
def test_two_people_write_one_claim_on_a_topic(world, browser, colleague, address, side, stays):
    mine = on(on(form_at(browser, address, {}), Topic.AUDIT, "My words"), Topic.TRAINING, "Only mine")
    theirs = on(on(form_at(colleague, address, {}), Topic.AUDIT, "Their words"), Topic.POLICIES, "Only theirs")
    assert colleague.post(address, theirs).status_code == 302
    response = browser.post(address, mine)
    assert "Changed while you were editing" in shown(response)
    (choice,) = response.context["form"].merge.choices
    assert [(line.mine, line.theirs) for line in choice.lines] == [("My words", "Their words")]
    assert browser.post(address, again(response) | chosen(response, side)).status_code == 302
    assert claims(Topic.AUDIT) == [stays]
    assert claims(Topic.TRAINING) == ["Only mine"]
    assert claims(Topic.POLICIES) == ["Only theirs"]


def test_topics_read_by_the_other_are_not_made_silent(world, browser, colleague, address):
    mine = form_at(browser, address, {"why": "Read", "rest": "on"})
    assert colleague.post(address, on(form_at(colleague, address, {}), Topic.AUDIT, "Their words")).status_code == 302
    response = browser.post(address, mine)
    assert browser.post(address, again(response) | {"rest": "on"}).status_code == 302
    assert claims(Topic.AUDIT) == ["Their words"]
    assert Commitment.objects.count() == len(ASKED)
