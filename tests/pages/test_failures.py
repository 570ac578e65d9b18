"""The pages that a person reads when something fails."""

import pytest
from django.contrib.sessions.models import Session
from django.db import InterfaceError, OperationalError, ProgrammingError, connection

from suppliers.ledger.change import NoHead
from tests.pages.world import alter, client_of, shown


@pytest.fixture
def failing(world):
    """A browser that receives the error page, as people do."""
    client = client_of(world.editor)
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("error", [OperationalError, InterfaceError, ProgrammingError, NoHead])
@pytest.mark.parametrize("place", ["registry.reading.cache.loading.head", "registry.views.overview.inbox_of"])
def test_a_database_that_does_not_respond_has_a_page_in_words(failing, monkeypatch, error, place):
    def fail(*args: object) -> None:
        raise error("connection refused to secret-host")

    monkeypatch.setattr(place, fail)
    response = failing.get("/")
    assert response.status_code == 503
    assert "The database is not responding" in shown(response)
    assert "secret-host" not in response.content.decode()
    assert "default-src 'none'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("table", ["suppliers_changehead", "django_session", "registry_user", "suppliers_change"])
def test_a_missing_table_has_a_page_in_words(world, failing, table):
    alter(world.term, number=11)  # the cache does not have this yet
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} RENAME TO gone")
    response = failing.get("/changes/")
    assert response.status_code == 503
    assert "The database is not responding" in shown(response)


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (OperationalError("server closed the connection unexpectedly"), 503, "The database is not responding"),
        (InterfaceError("connection already closed"), 503, "The database is not responding"),
        (None, 400, "You were signed out"),
    ],
)
def test_a_session_that_is_not_saved_is_a_lost_database_or_was_ended(
    failing, monkeypatch, settings, error, status, words
):
    settings.SESSION_SAVE_EVERY_REQUEST = True
    save = Session.save

    def fail(self: Session, *args: object, **kwargs: object) -> None:
        if error:
            raise error
        # Signed out in another tab, while the page was being made.
        Session.objects.filter(pk=self.pk).delete()
        save(self, *args, **kwargs)

    monkeypatch.setattr(Session, "save", fail)
    response = failing.get("/")
    assert response.status_code == status
    assert words in shown(response)
    assert "unexpectedly" not in response.content.decode()
    assert "default-src 'none'" in response["Content-Security-Policy"]


def test_any_other_fault_is_a_page_without_its_details(failing, monkeypatch):
    def fail(*args: object) -> None:
        raise ZeroDivisionError("at line 7 of secret.py")

    monkeypatch.setattr("registry.views.overview.inbox_of", fail)
    response = failing.get("/")
    assert response.status_code == 500
    assert "This page could not be shown" in shown(response)
    assert "secret.py" not in response.content.decode()


def test_a_failed_write_leaves_nothing_behind(world, failing, monkeypatch):
    from suppliers.models import Change, Supplier

    def fail(*args: object, **kwargs: object) -> None:
        raise OperationalError("disk full")

    count = Change.objects.count()
    monkeypatch.setattr("suppliers.ledger.change._seal", fail)
    given = {"legal_name": "Half Ltd", "kind": "company", "why": "New"}
    given |= {
        f"{p}-{n}": "0"
        for p in ("document_set", "contact_set", "service_set")
        for n in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    assert failing.post("/admin/suppliers/supplier/add/", given).status_code == 503
    assert Change.objects.count() == count
    assert not Supplier.objects.filter(legal_name="Half Ltd").exists()


def test_a_missing_page_has_a_page_in_words(world, failing):
    response = failing.get("/nowhere/")
    assert response.status_code == 404
    assert "There is no page at this address." in shown(response)
    assert "Suppliers" in shown(response)
