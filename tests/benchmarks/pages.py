"""The time of pages, from the request to the last byte, with the register and the findings in memory."""

from collections.abc import Iterator

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from registry.models import Engagement, ProcessingActivity, User
from suppliers.models import Supplier
from tests.benchmarks.measure import Measure, measured, milliseconds

CHOICE = "/admin/autocomplete/?app_label=suppliers&model_name=involvement&field_name=party&term=Lt"


def pages() -> Iterator[Measure]:
    """The pages that people open most."""
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(User.objects.create_user("bench", name="Bench", is_superuser=True))
    for name, path in _paths().items():
        client.get(path)
        with CaptureQueriesContext(connection) as seen:
            response = client.get(path)
        queries = len(seen)
        assert response.status_code == 200, (path, response.status_code)
        times = milliseconds(lambda: client.get(path))  # noqa: B023 (called at once)
        yield measured(name, "ms", times, f"{queries} queries, {len(response.content) // 1024} KiB")


def _paths() -> dict[str, str]:
    engagement = Engagement.objects.select_related("service").order_by("pk")[0]
    activity = ProcessingActivity.objects.order_by("pk")[0]
    return {
        "page: overview": "/",
        "page: list of suppliers": "/suppliers/",
        "page: a supplier": f"/suppliers/{engagement.service.supplier_id}/",
        "page: the shared cloud": f"/suppliers/{Supplier.objects.order_by('pk')[0].pk}/",
        "page: an activity": f"/activities/{activity.pk}/",
        "page: findings": "/findings/",
        "page: differences, a month": "/changes/between/",
        "data entry: choose a party": CHOICE,
        "data entry: list of suppliers": "/admin/suppliers/supplier/",
        "data entry: a service": f"/admin/suppliers/service/{engagement.service_id}/change/",
    }
