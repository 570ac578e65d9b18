"""Reading a statement: a document against the list of topics, saved as one change."""

import pytest
from django.urls import reverse

from suppliers.models import Change, Commitment
from suppliers.values import ASKED, Topic
from tests import factories
from tests.admin.forms import path
from tests.pages.world import World, client_of, shown

STANDING_MISSING = "The standing is missing."


def address(world: World, *more: int) -> str:
    return reverse("admin:suppliers_service_reading", args=[world.service.pk, *(more or [world.document.pk])])


def filled(response) -> dict[str, object]:
    """All values of the checklist, as a browser would send them."""
    topics, form = response.context["topics"], response.context["form"]
    fields = [form[name] for name in form.fields]
    fields += [each[name] for each in [topics.management_form, *topics.forms] for name in each.fields]
    values = {field.html_name: field.value() for field in fields}
    return {name: "" if value is None or value is False else value for name, value in values.items()}


def opened(client, world: World) -> dict[str, object]:
    response = client.get(address(world))
    assert response.status_code == 200
    return filled(response)


def row_of(given: dict[str, object], topic: str) -> str:
    """The prefix of a topic's first row."""
    return next(name.removesuffix("-topic") for name, value in given.items() if value == topic)


def answered(given: dict[str, object], topic: str, **fields: object) -> dict[str, object]:
    prefix = row_of(given, topic)
    return {**given, **{f"{prefix}-{name}": value for name, value in fields.items()}}


def test_every_topic_is_there_and_unread(world, browser):
    response = browser.get(address(world))
    text = shown(response)
    assert [topic for topic in ASKED if str(topic.label).casefold() not in text.casefold()] == []
    assert f"0 of {len(ASKED)} topics read" in text
    standings = [form["standing"].value() for form in response.context["topics"].forms]
    assert set(standings) == {"unread"}


def test_what_was_read_is_one_change_and_the_rest_stays_unread(world, browser):
    count = Change.objects.count()
    given = answered(opened(browser, world), "audit", standing="stated", words="Once a year", number="30", unit="days")
    given = answered(given, "dpia assistance", standing="silent")
    answer = browser.post(address(world), given | {"why": "Statement read"})
    assert answer.status_code == 302
    rows = Commitment.objects.order_by("topic")
    assert [(r.topic, r.standing, r.words, r.number) for r in rows] == [
        ("audit", "stated", "Once a year", 30),
        ("dpia assistance", "silent", "", None),
    ]
    assert {(r.service_id, r.document_id) for r in rows} == {(world.service.pk, world.document.pk)}
    assert Change.objects.count() == count + 1
    assert list(Change.objects.first().touched) == ["suppliers.Commitment"]
    assert f"2 of {len(ASKED)} topics read" in shown(browser.get(address(world)))


def test_saving_an_untouched_checklist_writes_nothing(world, browser):
    factories.commitment(service=world.service, document=world.document, topic="audit")
    count = Change.objects.count()
    assert browser.post(address(world), opened(browser, world) | {"why": "Looked"}).status_code == 302
    assert (Change.objects.count(), Commitment.objects.count()) == (count, 1)


def test_a_row_is_altered_and_keeps_its_number(world, browser):
    row = factories.commitment(service=world.service, document=world.document, topic="audit", standing="unclear")
    given = answered(opened(browser, world), "audit", standing="stated", words="Asked again")
    assert browser.post(address(world), given | {"why": "They answered"}).status_code == 302
    row.refresh_from_db()
    assert (Commitment.objects.get().pk, row.standing, row.words) == (row.pk, "stated", "Asked again")


def test_several_rows_of_a_topic_are_all_shown_and_a_further_one_can_be_added(world, browser):
    for words in ("First words", "Second words"):
        factories.commitment(service=world.service, document=world.document, topic="audit", words=words)
    text = shown(browser.get(address(world)))
    assert "First words" in text and "Second words" in text
    given = opened(browser, world)
    last = int(str(given["topic-TOTAL_FORMS"])) - 1
    more = {"topic": "audit", "standing": "stated", "words": "Third words"}
    given |= {f"topic-{last}-{name}": value for name, value in more.items()}
    assert browser.post(address(world), given | {"why": "One more"}).status_code == 302
    assert Commitment.objects.filter(topic="audit").count() == 3


def test_what_is_left_is_not_stated_once_all_was_read(world, browser):
    given = answered(opened(browser, world), "audit", standing="stated")
    assert browser.post(address(world), given | {"rest": "on", "why": "Read to the end"}).status_code == 302
    found = dict(Commitment.objects.values_list("topic", "standing"))
    assert set(found) == set(ASKED)
    assert {topic for topic, standing in found.items() if standing != "silent"} == {"audit"}
    assert f"{len(ASKED)} of {len(ASKED)} topics read" in shown(browser.get(address(world)))


def test_words_without_a_standing_are_refused_and_nothing_is_saved(world, browser):
    count = Change.objects.count()
    response = browser.post(address(world), answered(opened(browser, world), "audit", words="Yearly") | {"why": "Read"})
    assert STANDING_MISSING in shown(response)
    prefix = row_of(filled(response), "audit")
    assert filled(response)[f"{prefix}-words"] == "Yearly"
    assert (Change.objects.count(), Commitment.objects.count()) == (count, 0)


def test_a_period_needs_its_unit(world, browser):
    given = answered(opened(browser, world), "audit", standing="stated", number="30") | {"why": "Read"}
    assert "A period needs a number and a unit" in shown(browser.post(address(world), given))
    assert not Commitment.objects.exists()


@pytest.mark.parametrize("reason", ["", "  ", "x" * 20_001])
def test_reading_takes_a_reason(world, browser, reason):
    given = answered(opened(browser, world), "audit", standing="stated") | {"why": reason}
    assert browser.post(address(world), given).status_code == 200
    assert not Commitment.objects.exists()


def test_a_change_by_another_person_in_the_meantime_is_shown_once(world, browser):
    given = answered(opened(browser, world), "audit", standing="stated", words="Mine") | {"why": "Read"}
    with factories.acting(world.root, "Their reading"):
        factories.commitment(service=world.service, document=world.document, topic="audit", words="Theirs")
    response = browser.post(address(world), given)
    assert "Another person changed this record after you opened it" in shown(response)
    assert "“ Their reading ”" in shown(response)
    assert Commitment.objects.count() == 1


def test_statements_of_an_earlier_document_are_beside_their_topic(world, browser):
    old = factories.document(supplier=world.supplier, title="Acme statement", version="v1")
    factories.commitment(service=world.service, document=old, topic="audit", words="Every two years")
    text = shown(browser.get(address(world)))
    assert "Acme statement v1" in text and "Every two years" in text
    assert f"0 of {len(ASKED)} topics read" in text


def test_which_document_is_asked_where_there_are_several(world, browser):
    start = reverse("admin:suppliers_service_reading", args=[world.service.pk])
    assert browser.get(start)["Location"] == address(world)
    factories.document(supplier=world.supplier, title="Acme terms")
    text = shown(browser.get(start))
    assert "Choose the document that you want to read." in text and "Acme terms" in text


def test_a_document_of_another_supplier_and_a_missing_service_are_not_found(world, browser):
    other = factories.document(supplier=factories.supplier(legal_name="Elsewhere Ltd"))
    assert browser.get(address(world, other.pk)).status_code == 404
    assert browser.get(reverse("admin:suppliers_service_reading", args=[10**9])).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_does_not_edit_reads_no_statement(world, method):
    response = getattr(client_of(world.reader), method)(address(world), {"why": "x"})
    assert response.status_code == 403


def test_the_service_form_shows_how_much_was_read_and_what_was_not(world, browser):
    factories.commitment(service=world.service, document=world.document, topic="audit")
    text = shown(browser.get(path(world.service)))
    assert f"1 of {len(ASKED)} topics read" in text
    assert str(Topic.DPIA.label) in text
    assert str(Topic.AUDIT.label) not in text.partition("Parts of this form")[0].partition("not yet read")[2][:2000]
    for page in (path(world.supplier), path(world.document)):
        assert "Read a statement" in shown(browser.get(page))


def test_markup_in_words_does_no_harm(world, browser):
    row = {"topic": "audit", "words": "<script>alert(1)</script>"}
    factories.commitment(service=world.service, document=world.document, **row)
    assert "<script>alert(1)" not in browser.get(address(world)).content.decode()
