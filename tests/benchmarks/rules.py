"""The time of all findings, without earlier results and after one change, and of judging all transfers."""

from collections.abc import Iterator

from django.utils import timezone

from registry import values
from registry.chains import chain_of, legs
from registry.findings import rule_cache
from registry.findings.finding import findings
from registry.models import Engagement, Organisation
from registry.reading.lens import Lens, lens_now
from suppliers.models import Supplier
from suppliers.values import Service
from tests.benchmarks.measure import Measure, measured, milliseconds
from tests.factories import acting, breach_term


def all_findings() -> Iterator[Measure]:
    """Every rule about every engagement, activity and client of every organisation."""
    ids = list(Organisation.objects.values_list("pk", flat=True))
    number = len(findings(_lens(ids)))
    cold = milliseconds(lambda: findings(_lens(ids)), before=rule_cache._kept.clear)
    yield measured("all findings, cold", "ms", cold, f"{number} findings, limit 1 s", 1000)
    one = milliseconds(lambda: findings(_lens(ids)), before=_write_one)
    yield measured("all findings after one change", "ms", one, "limit 20 ms", 20)
    shared = milliseconds(lambda: findings(_lens(ids)), before=_write_shared)
    yield measured("all findings, shared party altered", "ms", shared, "all findings, cold")
    yield measured("all findings, nothing new", "ms", milliseconds(lambda: findings(_lens(ids))), "after one change")
    judging = milliseconds(lambda: _all_legs(_lens(ids)))
    yield measured("transfers of all services, every law", "ms", judging, f"{_all_legs(_lens(ids))} legs")


def _all_legs(lens: Lens) -> int:
    """The number of legs of every service used, under all laws of the activities that use it."""
    found = 0
    for engagement in lens.all(values.Engagement):
        service = lens.get(Service, engagement.service_id)
        organisation = lens.get(values.Organisation, engagement.organisation_id)
        if service is not None and organisation is not None:
            found += len(legs(lens, engagement, chain_of(lens, engagement, service), organisation))
    return found


def _lens(ids: list[int]) -> Lens:
    return lens_now(ids, timezone.localdate())


def _write_one() -> None:
    """A breach notice of a service in use."""
    with acting(reason="One notice"):
        breach_term(service_id=Engagement.objects.order_by("pk")[0].service_id)


def _write_shared() -> None:
    """A note about the cloud at the end of most chains."""
    party = Supplier.objects.order_by("pk")[0]
    with acting(reason="A note"):
        party.note = f"{party.note} more"
        party.save()
