"""The number of changes written per second, and the time to check all seals."""

from collections.abc import Iterator

from django.db import transaction

from registry.models import User
from suppliers.ledger.seal import broken_seals, history_rows
from suppliers.models import Service
from tests.benchmarks.measure import ROUNDS, Measure, measured, seconds
from tests.factories import acting, breach_term

CHANGES = 50


def writing() -> Iterator[Measure]:
    """One row in one change, compared with one row in one transaction without history and seal."""
    service = Service.objects.order_by("pk")[0]

    def write() -> None:
        for _ in range(CHANGES):
            with acting(reason="One notice"):
                breach_term(service=service)

    def update() -> None:
        for _ in range(CHANGES):
            with transaction.atomic():
                User.objects.filter(username="loader").update(name="Loader")

    yield measured("changes", "per second", [CHANGES / seconds(write) for _ in range(ROUNDS)], "bare updates")
    yield measured("bare updates", "per second", [CHANGES / seconds(update) for _ in range(ROUNDS)], "the engine alone")


def checking() -> Iterator[Measure]:
    """All seals of all versions."""
    times = [seconds(lambda: list(broken_seals())) for _ in range(ROUNDS)]
    yield measured("check all seals", "s", times, f"{history_rows()} versions")
