"""Several writers at once, each with its own connection, and readers at the same time."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import chain
from operator import itemgetter
from threading import Event
from typing import TypeVar

import pytest
from django.db import close_old_connections, connection

from registry.models import User
from registry.reading import cache, loading
from suppliers.ledger.change import change
from suppliers.ledger.seal import broken_seals
from suppliers.ledger.tracked import history_of
from suppliers.models import Change, ChangeHead, Supplier
from suppliers.values import Service as ServiceValue
from suppliers.values import Supplier as SupplierValue
from tests import factories

WRITERS, EACH = 10, 5
T = TypeVar("T")
pytestmark = pytest.mark.django_db(transaction=True)


def closing(job: Callable[[], T]) -> T:
    """Runs a job on this thread with its own connection."""
    close_old_connections()
    try:
        return job()
    finally:
        connection.close()


def together(*jobs: Callable[[], object]) -> None:
    """Runs every job on its own thread. Raises the first error."""
    with ThreadPoolExecutor(len(jobs)) as pool:
        for done in [pool.submit(closing, job) for job in jobs]:
            done.result()


def beside(write: Callable[[int], object], read: Callable[[], T], *, readers: int) -> tuple[int, list[list[T]]]:
    """Writes while several readers read. Gives the number of writes, and the readings of each reader."""
    begun = Event()

    def reads() -> list[T]:
        assert begun.wait(60)
        return [read() for _ in range(EACH)]

    def writes(reading: list[Future[list[T]]]) -> int:
        written = 0
        while not written or not all(reader.done() for reader in reading):
            written += 1
            write(written)
            begun.set()
        return written

    with ThreadPoolExecutor(readers + 1) as pool:
        reading = [pool.submit(closing, reads) for _ in range(readers)]
        writing = pool.submit(closing, lambda: writes(reading))
        return writing.result(), [reader.result() for reader in reading]


def test_writers_at_once_leave_whole_history_without_a_gap():
    shared, loader = factories.supplier(legal_name="Shared"), User.objects.loader()

    def write(writer: int) -> None:
        name = f"Writer {writer}"
        own = Supplier(legal_name=name)
        for step in range(EACH):
            with change(by=loader, reason=f"{name}, {step}"):
                own.address = f"Street {step}"
                own.save()
                found = Supplier.objects.get(pk=shared.pk)
                found.address += "x"
                found.save()

    together(*(partial(write, writer) for writer in range(WRITERS)))
    changes = Change.objects.order_by("number")
    assert list(changes.values_list("number", flat=True)) == list(range(1, WRITERS * EACH + 2))
    assert list(changes.order_by("at", "number")) == list(changes)
    assert list(broken_seals()) == []
    # No writer lost the changes of another to the same record.
    assert len(Supplier.objects.get(pk=shared.pk).address) == WRITERS * EACH
    assert history_of(Supplier).objects.count() == 1 + 2 * WRITERS * EACH


def test_readers_beside_writers_never_see_half_a_change():
    loader = User.objects.loader()
    with factories.acting(loader):
        left, right = factories.supplier(address="0"), factories.supplier(address="0")

    def write(step: int) -> None:
        with change(by=loader, reason="Both together"):
            for found in (left, right):
                found.address = str(step)
                found.save()

    def read() -> tuple[int, str, str]:
        register = cache.register_now()
        one, other = register.get(SupplierValue, left.pk), register.get(SupplierValue, right.pk)
        return register.number, one.address, other.address

    _, readings = beside(write, read, readers=6)
    for seen in readings:
        assert seen == sorted(seen, key=itemgetter(0))
        for number, one, other in seen:
            assert one == other == str(number - 1)


def test_whole_loads_beside_writers_never_see_half_a_change():
    loader = User.objects.loader()

    def write(_step: int) -> None:
        with change(by=loader, reason="A supplier and its service"):
            factories.service()

    def read() -> tuple[int, set[int]]:
        register = loading.load()
        return register.number, {len(list(register.all(SupplierValue))), len(list(register.all(ServiceValue)))}

    written, readings = beside(write, read, readers=4)
    for number, counted in chain.from_iterable(readings):
        assert counted == {number}
    assert ChangeHead.objects.get().number == written
