"""Measures the register's speed on the database that DATABASE_URL names, which it fills: never a register in use.

Prints a table, and writes the same figures to build/bench-<engine>.json.
"""

import json
import os
import statistics
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

import django

SUPPLIERS, VERSIONS = 200, 3
ROUNDS, CHANGES = 5, 50
READS = 9


@dataclass(frozen=True)
class Measure:
    """One figure: the median of several rounds, with the lowest and highest, and what to hold it against."""

    name: str
    unit: str
    median: float
    min: float
    max: float
    compared_with: str


def measured(name: str, unit: str, rounds: list[float], compared_with: str) -> Measure:
    low, middle, high = min(rounds), statistics.median(rounds), max(rounds)
    return Measure(name, unit, round(middle, 2), round(low, 2), round(high, 2), compared_with)


def seconds(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return perf_counter() - start


def milliseconds(act: Callable[[], object], times: int = READS) -> list[float]:
    act()  # the first one warms what the engine keeps
    return [seconds(act) * 1000 for _ in range(times)]


def seed() -> None:
    """Suppliers with a document, a service, a breach notice and a party each, in several versions."""
    from suppliers.models import BreachTerm, Document, Involvement, Service, Supplier
    from suppliers.tracked import Tracked, bulk_load
    from tests.factories import acting

    with acting(reason="Seed"):
        bulk_load(Supplier(legal_name=f"Supplier {n}", kind="company") for n in range(SUPPLIERS))
        suppliers = list(Supplier.objects.order_by("pk"))
        bulk_load(Document(supplier=s, title="Statement") for s in suppliers)
        bulk_load(Service(supplier=s, name="Service") for s in suppliers)
        services = list(Service.objects.order_by("pk"))
        bulk_load(BreachTerm(service=s, number=48, unit="hours") for s in services)
        parties = [*suppliers[1:], suppliers[0]]
        bulk_load(Involvement(service=s, party=p, kind="hosts") for s, p in zip(services, parties, strict=True))
    altered: list[tuple[type[Tracked], str]] = [
        (Supplier, "address"),
        (Document, "version"),
        (Service, "nature"),
        (BreachTerm, "worded"),
        (Involvement, "worded"),
    ]
    for version in range(2, VERSIONS + 1):
        with acting(reason=f"Version {version}"):
            for model, name in altered:
                for record in model._base_manager.all():
                    setattr(record, name, f"Version {version}")
                    record.save()


def writing() -> Measure:
    from suppliers.models import Service
    from tests.factories import acting, breach_term

    service = Service.objects.order_by("pk")[0]

    def write() -> None:
        for _ in range(CHANGES):
            with acting(reason="One notice"):
                breach_term(service=service)

    rounds = [CHANGES / seconds(write) for _ in range(ROUNDS)]
    return measured("changes", "per second", rounds, "bare updates")


def plain_writing() -> Measure:
    """The floor: one row in one transaction, with neither history nor seal."""
    from django.db import transaction

    from registry.models import User

    def write() -> None:
        for _ in range(CHANGES):
            with transaction.atomic():
                User.objects.filter(username="loader").update(name="Loader")

    rounds = [CHANGES / seconds(write) for _ in range(ROUNDS)]
    return measured("bare updates", "per second", rounds, "the engine's own speed")


def reading() -> list[Measure]:
    from registry import cache, loading
    from tests.factories import supplier

    last = loading.head()[0]
    whole = milliseconds(loading.load)
    known = milliseconds(lambda: loading.load_as_known(last))
    base, advanced = loading.load(), []
    for _ in range(READS):
        supplier()
        number = loading.head()[0]
        advanced.append(seconds(lambda: loading.advance(base, number)) * 1000)  # noqa: B023
        base = loading.load()
    cache.register_now()
    return [
        measured("load", "ms", whole, "advance by one change, which takes its place"),
        measured("load as known", "ms", known, "load"),
        measured("advance by one change", "ms", advanced, "load"),
        measured("register now, nothing new", "ms", milliseconds(cache.register_now), "advance by one change"),
    ]


def checking() -> Measure:
    from suppliers.seal import broken_seals, history_rows

    times = milliseconds(lambda: list(broken_seals()), 5)
    return measured("verify all seals", "ms", times, f"{history_rows()} history rows")


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    from suppliers.models import Change

    call_command("migrate", verbosity=0)
    if Change.objects.exists():
        print("The benchmark fills its database: DATABASE_URL must name an empty one.", file=sys.stderr)
        return 2
    seed()
    measures = [*reading(), writing(), plain_writing(), checking()]
    folder = Path(settings.BASE_DIR) / "build"
    folder.mkdir(exist_ok=True)
    size = f"{SUPPLIERS} suppliers with {VERSIONS} versions of 5 rows each"
    print(f"\n{connection.vendor}: {size}; median of {READS} reads, of {ROUNDS} rounds of {CHANGES} writes")
    print(f"{'':28}{'median':>10}{'min':>10}{'max':>10}  {'unit':12}compared with")
    for m in measures:
        print(f"{m.name:28}{m.median:>10}{m.min:>10}{m.max:>10}  {m.unit:12}{m.compared_with}")
    written = {"engine": connection.vendor, "size": size, "measures": [asdict(m) for m in measures]}
    (folder / f"bench-{connection.vendor}.json").write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
