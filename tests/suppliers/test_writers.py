"""Many writers at once, each with a connection of its own, and readers beside them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import close_old_connections, connection

from registry import cache, loading
from registry.models import User
from suppliers.change import change
from suppliers.models import Change, ChangeHead, Supplier
from suppliers.seal import broken_seals
from suppliers.tracked import history_of
from suppliers.values import Service as ServiceValue
from suppliers.values import Supplier as SupplierValue
from tests import factories

WRITERS, EACH = 10, 5
pytestmark = pytest.mark.django_db(transaction=True)


def together(*jobs: Callable[[], object]) -> list[object]:
    """Runs every job on a thread of its own; raises what the first to fail raised."""

    def closing(job: Callable[[], object]) -> object:
        close_old_connections()
        try:
            return job()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return [done.result() for done in [pool.submit(closing, job) for job in jobs]]


def test_writers_at_once_leave_whole_history_without_a_gap():
    shared, loader = factories.supplier(legal_name="Shared"), User.objects.loader()

    def write(name: str) -> None:
        own = Supplier(legal_name=name)
        for step in range(EACH):
            with change(by=loader, reason=f"{name}, {step}"):
                own.address = f"Street {step}"
                own.save()
                found = Supplier.objects.get(pk=shared.pk)
                found.address += "x"
                found.save()

    together(*(lambda name=f"Writer {n}": write(name) for n in range(WRITERS)))
    changes = list(Change.objects.order_by("number"))
    assert [c.number for c in changes] == list(range(1, WRITERS * EACH + 2))
    assert [c.at for c in changes] == sorted(c.at for c in changes)
    assert list(broken_seals()) == []
    # No writer lost what another had written to the same record.
    assert len(Supplier.objects.get(pk=shared.pk).address) == WRITERS * EACH
    assert history_of(Supplier).objects.count() == 1 + 2 * WRITERS * EACH


def test_readers_beside_writers_never_see_half_a_change():
    loader = User.objects.loader()
    with factories.acting(loader):
        left, right = factories.supplier(address="0"), factories.supplier(address="0")
    done = Event()

    def write() -> None:
        for step in range(1, EACH * 4):
            with change(by=loader, reason="Both together"):
                for found in (left, right):
                    found.address = str(step)
                    found.save()

    def read() -> list[tuple[int, str, str]]:
        seen = []
        while not done.is_set():
            register = cache.register_now()
            one, other = register.get(SupplierValue, left.pk), register.get(SupplierValue, right.pk)
            seen.append((register.number, one.address, other.address))
        return seen

    def write_all() -> None:
        try:
            write()
        finally:
            done.set()

    _, *readings = together(write_all, *[read] * 10)
    assert all(readings)
    assert all(one == other == str(number - 1) for seen in readings for number, one, other in seen)
    assert all([number for number, *_ in seen] == sorted(number for number, *_ in seen) for seen in readings)


def test_whole_loads_beside_writers_never_see_half_a_change():
    loader = User.objects.loader()
    done = Event()

    def write() -> None:
        try:
            for _step in range(EACH * 4):
                with change(by=loader, reason="A supplier and its service"):
                    factories.service()
        finally:
            done.set()

    def read() -> list[bool]:
        whole = []
        while not done.is_set():
            register = loading.load()
            counts = {len(list(register.all(kind))) for kind in (SupplierValue, ServiceValue)}
            whole.append(counts == {register.number})
        return whole

    _, *readings = together(write, *[read] * 4)
    assert all(reading and all(reading) for reading in readings)
    assert ChangeHead.objects.get().number == EACH * 4
