"""The pages that a person reads when something fails."""

import pytest
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
