"""The time of the page of one supplier, engagement and activity, beside the form of the same record, at every size."""

from collections.abc import Iterator, Mapping

from registry.models import Engagement, ProcessingActivity
from tests.benchmarks.measure import Measure
from tests.benchmarks.pages import page, reader

# The most milliseconds at 1,000 suppliers, and how many times as long a page may take in a larger register.
LIMIT, LARGER = 40, 1.5


def single(at_1000: Mapping[str, float] | None) -> Iterator[Measure]:
    """Each page, and the form of its record in data entry.

    *at_1000* has the medians at 1,000 suppliers, for a larger register. None: the register is no larger.
    """
    client = reader("single")
    engagement = Engagement.objects.select_related("service").order_by("pk")[0]
    activity = ProcessingActivity.objects.order_by("pk")[0]
    supplier = engagement.service.supplier_id
    for name, path, form in (
        ("a supplier", f"/suppliers/{supplier}/", f"/admin/suppliers/supplier/{supplier}/change/"),
        ("an engagement", f"/engagements/{engagement.pk}/", f"/admin/registry/engagement/{engagement.pk}/change/"),
        ("an activity", f"/activities/{activity.pk}/", f"/admin/registry/processingactivity/{activity.pk}/change/"),
    ):
        limit = LIMIT if at_1000 is None else LARGER * at_1000.get(f"page: {name}", LIMIT)
        words = f"limit {LIMIT} ms at 1,000 suppliers"
        if at_1000 is not None:
            words = f"{LARGER} times that of 1,000 suppliers: {limit:.0f} ms"
        yield page(client, f"page: {name}", path, words, limit)
        yield page(client, f"its form: {name}", form)
