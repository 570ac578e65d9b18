"""The time of pages, from the request to the last byte, with the register and the findings in memory."""

from collections.abc import Iterator

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from registry.models import (
    Engagement,
    Membership,
    Organisation,
    ProcessingForClient,
    User,
)
from registry.values import Role
from suppliers.ledger.change import change
from suppliers.models import Supplier
from tests.benchmarks.measure import Measure, measured, milliseconds

CHOICE = "/admin/autocomplete/?app_label=suppliers&model_name=involvement&field_name=party&term=Lt"


def pages() -> Iterator[Measure]:
    """The pages that people open most."""
    client = reader("bench")
    for name, path in _paths().items():
        yield page(client, name, path)


def reader(username: str) -> Client:
    """The browser of a new account that sees every organisation."""
    client = Client(SERVER_NAME="127.0.0.1")
    with change(by=User.objects.loader(), reason="Bench"):
        user = User.objects.create_user(username, name="Bench")
        for organisation in Organisation.objects.all():
            for role in (Role.DPO, Role.EDITOR):
                Membership(user=user, organisation=organisation, role=role).save()
    client.force_login(user)
    return client


def page(client: Client, name: str, path: str, compared_with: str = "", limit: float | None = None) -> Measure:
    """The time of a page, with its queries and its size."""
    client.get(path)
    with CaptureQueriesContext(connection) as seen:
        response = client.get(path)
    assert response.status_code == 200, (path, response.status_code)
    words = [f"{len(seen)} queries", f"{len(response.content) // 1024} KiB", compared_with]
    times = milliseconds(lambda: client.get(path))
    return measured(name, "ms", times, ", ".join(filter(None, words)), limit)


def _paths() -> dict[str, str]:
    engagement = Engagement.objects.select_related("service").order_by("pk")[0]
    served = ProcessingForClient.objects.order_by("pk")[0]
    return {
        "page: list of suppliers": "/suppliers/",
        "page: the shared cloud": f"/suppliers/{Supplier.objects.order_by('pk')[0].pk}/",
        "page: a client": f"/clients/{served.pk}/",
        "page: findings": "/findings/",
        "page: differences, a month": "/changes/between/",
        "data entry: choose a party": CHOICE,
        "data entry: list of suppliers": "/admin/suppliers/supplier/",
        "data entry: a service": f"/admin/suppliers/service/{engagement.service_id}/change/",
    }
