"""Measures the server under the load of many people, and the changes a second that one process writes.

    python tests/soak/load.py

on the empty database that DATABASE_URL names. SECONDS is how long people work (120); READERS and WRITERS how many
(50 and 10 on PostgreSQL, 10 and 2 on SQLite); SUPPLIERS the size of the register (1,000). With APART=1 the last
processor is for the people alone, and the server has the others; otherwise both use all. Ends with status 1 if an
acknowledged write is missing or a seal does not agree.
"""

import os
import random
import sys
import time
from collections.abc import Callable
from threading import Event, Thread

from tests.soak import register
from tests.soak.person import STRANGER, Person, repeat
from tests.soak.server import Server
from tests.soak.tally import Tally

# Each person waits so many seconds on average before the next request, at most twice as many.
THINK = 5
STRANGERS = 30
PEOPLE = {"postgresql": (50, 10), "sqlite": (10, 2)}
SUPPLIERS = int(os.environ.get("SUPPLIERS", "") or 1000)
SECONDS = int(os.environ.get("SECONDS", "") or 120)


class Load:
    """Readers and writers of one server, each with an account of their own."""

    def __init__(self, server: Server, readers: list[str], writers: list[str]) -> None:
        self.server = server
        self._tally = Tally()
        self._pages = register.pages()
        self.readers = [Person(server.address, name, number, self._tally) for number, name in enumerate(readers, 1)]
        self.writers = [Person(server.address, name, number, self._tally) for number, name in enumerate(writers, 101)]

    def sign_in(self) -> None:
        """Signs everybody in, one after another."""
        for person in [*self.readers, *self.writers]:
            if person.sign_in() != 302:
                raise SystemExit(f"{person.name} cannot sign in. See {self.server.log}.")

    def warm(self) -> None:
        """Opens each page some times: a process reads the register and finds all findings for its first requests."""
        for path in self._pages * 3:
            self.readers[0].read(path)

    def work(self, seconds: float, strangers: int = 0) -> Tally:
        """Lets everybody work, and strangers try passwords all the time meanwhile; gives what was counted."""
        tally, over = Tally(), Event()
        threads = []
        for person in [*self.readers, *self.writers]:
            person.tally = tally
        for reader in self.readers:
            threads.append(Thread(target=repeat, args=(self._reading(reader), over.is_set, _thinking)))
        for writer in self.writers:
            threads.append(Thread(target=repeat, args=(writer.enter, over.is_set, _thinking)))
        for number in range(strangers):
            stranger = Person(self.server.address, f"stranger-{number}", 201 + number, tally)
            threads.append(Thread(target=repeat, args=(stranger.try_to_sign_in, over.is_set, lambda: 0.0)))
        for thread in threads:
            thread.start()
        time.sleep(seconds)
        over.set()
        for thread in threads:
            thread.join()
        return tally

    def _reading(self, reader: Person) -> Callable[[], None]:
        return lambda: reader.read(random.choice(self._pages))

    def lost(self) -> list[str]:
        """The acknowledged writes that are not in the register."""
        return register.lost(name for writer in self.writers for name in writer.acknowledged)


def _thinking() -> float:
    return random.uniform(0, 2 * THINK)


def main() -> int:
    register.begin()
    from django.db import connection

    number, writing = PEOPLE[connection.vendor]
    readers = [f"reader-{each}" for each in range(int(os.environ.get("READERS", "") or number))]
    writers = [f"writer-{each}" for each in range(int(os.environ.get("WRITERS", "") or writing))]
    register.fill(SUPPLIERS, readers, writers)
    print(f"\n{connection.vendor}, {SUPPLIERS} suppliers, {len(readers)} readers and {len(writers)} writers")
    print(f"{os.cpu_count()} processors; load of the machine before: {os.getloadavg()[0]:.1f}\n")
    load = Load(Server(), readers, writers)
    if os.environ.get("APART"):
        start_apart(load.server)
    else:
        load.server.start()
    load.sign_in()
    load.warm()
    print("| | requests | errors | page p50 / p95 | form p50 / p95 | write p50 / p95 |")
    print("|---|---|---|---|---|---|", flush=True)
    show("working", load.work(SECONDS))
    show(f"and {STRANGERS} strangers who try passwords", load.work(SECONDS / 4, strangers=STRANGERS))
    load.server.stop()
    acknowledged = sum(len(writer.acknowledged) for writer in load.writers)
    lost, broken = load.lost(), register.whole()
    print(f"\n{acknowledged} writes acknowledged, {len(lost)} lost; history: {broken or 'whole'}.")
    changes()
    print(f"Load of the machine after: {os.getloadavg()[0]:.1f}")
    return 1 if lost or broken else 0


def start_apart(server: Server) -> None:
    """Starts the server on all processors but the last, and leaves that to this process."""
    *others, last = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, others)
    server.start()
    os.sched_setaffinity(0, {last})


def show(what: str, tally: Tally) -> None:
    """One line of the table, and what went wrong in it. Times are in milliseconds."""
    kinds = ("page", "form", "write")
    times = [" / ".join(tally.milliseconds(each)) for each in kinds]
    print(f"| {what} | {tally.requests(*kinds)} | {tally.errors(*kinds)} | {' | '.join(times)} |", flush=True)
    if attempts := tally.requests(STRANGER):
        print(f"  {attempts} attempts of strangers: {tally.wrong(STRANGER)}, the others were told that it is wrong")
    for kind in kinds:
        if (wrong := tally.wrong(kind)) != "none":
            print(f"  {kind}: {wrong}")


def changes() -> None:
    """How many changes a second one process writes; on SQLite also without waiting for the disk at each."""
    from django.db import connection

    from tests.benchmarks.writing import writing

    found = [next(writing()).median]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=NORMAL")
        found.append(next(writing()).median)
        print(f"Changes a second, synchronous=FULL: {found[0]}; NORMAL, for comparison: {found[1]}")
    else:
        print(f"Changes a second: {found[0]}")


if __name__ == "__main__":
    sys.exit(main())
