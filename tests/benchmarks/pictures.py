"""The time of pictures: the largest chain of the register, that of the shared cloud, and the map of the overview."""

from collections.abc import Iterator

from django.utils import timezone

from registry.chains import chain_of
from registry.models import Organisation
from registry.pictures.chain import chain_picture
from registry.pictures.map import places_map
from registry.reading.lens import Lens, lens_now
from registry.records.places import places_by_country
from registry.values import Engagement
from suppliers.values import Service, Supplier
from tests.benchmarks.measure import Measure, measured, milliseconds

# The most milliseconds of a chain, its facts included, and of the map.
CHAIN, MAP = 10, 5


def pictures() -> Iterator[Measure]:
    """The arithmetic of each picture, with the register in memory."""
    lens = lens_now(Organisation.objects.values_list("pk", flat=True), timezone.localdate())
    cloud = lens.where(Service, "supplier_id", lens.all(Supplier)[0].id)[0]
    for name, service in (("picture: the shared cloud", cloud), ("picture: the largest chain", _largest(lens))):
        yield _chain(lens, name, service)
    times = milliseconds(lambda: places_map(lens, places_by_country(lens)))
    yield measured("picture: the map", "ms", times, f"limit {MAP} ms", MAP)


def _chain(lens: Lens, name: str, service: Service) -> Measure:
    engagements = lens.current(Engagement, "service_id", service.id)
    found = chain_picture(lens, service, engagements)
    times = milliseconds(lambda: chain_picture(lens, service, engagements))
    assert found is not None
    return measured(name, "ms", times, f"{found.parties} parties, limit {CHAIN} ms", CHAIN)


def _largest(lens: Lens) -> Service:
    """The service in use with the most parties behind it."""

    def parties(engagement: Engagement) -> int:
        service = lens.get(Service, engagement.service_id)
        return len(chain_of(lens, engagement, service).nodes) if service else 0

    found = lens.get(Service, max(lens.all(Engagement), key=parties).service_id)
    assert found is not None
    return found
