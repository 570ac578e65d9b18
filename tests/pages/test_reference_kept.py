"""The page of reference data is drawn once for the same law and rights, and anew when any of it alters."""

import pytest

from registry.views import reference
from suppliers.ledger.change import change
from suppliers.models import LegalEvent
from tests import factories
from tests.pages.world import client_of, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def drawn(monkeypatch) -> list[str]:
    """The templates that were drawn apart from their page."""
    found: list[str] = []
    draw = reference.render_to_string

    def counted(name, context):
        found.append(name)
        return draw(name, context)

    monkeypatch.setattr(reference, "render_to_string", counted)
    return found


def test_what_alters_no_law_draws_nothing_again(world, drawn):
    factories.legal_event(name="An event of this test")
    first = shown(client_of(world.reader).get("/reference/"))
    factories.supplier(legal_name="Nobody's supplier")
    assert shown(client_of(world.reader).get("/reference/")) == first
    assert "An event of this test" in first
    assert len(drawn) == 1


def test_an_entry_that_alters_is_shown_at_once(world, drawn):
    event = factories.legal_event(name="Before")
    page = shown(client_of(world.reader).get("/reference/"))
    with change(by=world.editor, reason="A better name"):
        event = LegalEvent.objects.get(pk=event.pk)
        event.name = "After"
        event.save()
    after = shown(client_of(world.reader).get("/reference/"))
    assert ("Before" in page, "Before" in after, "After" in after) == (True, False, True)


def test_links_to_data_entry_are_those_of_the_reader_and_the_address(world, drawn):
    factories.data_category(name="Names of this test")
    edit = 'href="{}/admin/suppliers/datacategory/"'
    prefix = f"/org/{world.own.slug}"
    for path, inside in (("", ""), (prefix, prefix), ("", "")):
        page = client_of(world.editor).get(f"{path}/reference/").content.decode()
        assert edit.format(inside) in page
    assert edit.format("") not in client_of(world.reader).get("/reference/").content.decode()
