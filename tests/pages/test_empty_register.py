"""A register with nothing on record has every page, and invites who may write."""

from tests import factories
from tests.pages.world import client_of, shown


def test_an_empty_register_has_every_page(db):
    client = client_of(factories.user("root"))
    for path in ("/", "/suppliers/", "/activities/", "/findings/", "/changes/", "/rules/"):
        assert client.get(path).status_code == 200
    assert "No change is on record yet." in shown(client.get("/changes/"))


def test_an_empty_list_invites_who_may_write_and_no_one_else(organisation, editor, reader):
    assert "Add the first supplier" in shown(client_of(editor).get("/suppliers/"))
    assert "No supplier is on record." in shown(client_of(reader).get("/suppliers/"))
    assert "Add the first supplier" not in shown(client_of(reader).get("/suppliers/"))
