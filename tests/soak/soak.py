"""Kills and starves the server while people write, and checks that nothing that was acknowledged is lost.

    python tests/soak/soak.py

on the empty database that DATABASE_URL names. SOAK is the number of kills (100). Ends with status 1 if an acknowledged
write is missing or a seal does not agree.
"""

import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

from tests.soak import faults, register
from tests.soak.person import Person, repeat
from tests.soak.server import Server
from tests.soak.small_disk import may_mount, on_small_disk
from tests.soak.tally import Tally

SUPPLIERS = 20
WRITERS = 4
KILLS = int(os.environ.get("SOAK", "") or 100)


class Soak:
    """One kind of fault, provoked again and again: what people were told, and what is in the register."""

    def __init__(self, fault: str, server: Server, names: list[str]) -> None:
        self.fault, self.server, self.tally = fault, server, Tally()
        self.people = [Person(server.address, name, number, self.tally) for number, name in enumerate(names, 1)]
        self.back: list[float] = []
        self.times = 0
        self.broken: list[str] = []

    def sign_in(self) -> None:
        """Signs everybody in once: sessions outlive the server."""
        for person in self.people:
            if person.sign_in() != 302:
                raise SystemExit(f"{person.name} cannot sign in. See {self.server.log}.")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Everybody enters suppliers meanwhile."""
        over = Event()
        think = lambda: random.uniform(0, 0.3)  # noqa: E731 (shorter than a function of one line)
        threads = [Thread(target=repeat, args=(person.enter, over.is_set, think)) for person in self.people]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            over.set()
            for thread in threads:
                thread.join()

    def check(self) -> None:
        """Notes what is lost and what does not verify."""
        missing = register.lost(name for person in self.people for name in person.acknowledged)
        self.broken += [f"lost: {name}" for name in missing]
        self.broken += [line for line in [register.whole()] if line]

    def acknowledged(self) -> int:
        """How many writes the register said it saved."""
        return sum(len(person.acknowledged) for person in self.people)

    def row(self) -> str:
        """The line of the table."""
        lost = sum(line.startswith("lost") for line in self.broken)
        whole = "whole" if len(self.broken) == lost else "BROKEN"
        back = f"{min(self.back):.1f} to {max(self.back):.1f}" if self.back else "–"
        cells = [self.fault, self.times, self.acknowledged(), lost, whole, self.tally.wrong("write"), back]
        return f"| {' | '.join(map(str, cells))} |"


def kills(names: list[str]) -> Soak:
    """Kills the whole server while people write, starts it again, and checks."""
    soak = Soak("kill -9 of the server", Server(), names)
    soak.server.start()
    soak.sign_in()
    for _ in range(KILLS):
        before = soak.acknowledged()
        with soak.writing():
            wait(lambda: soak.acknowledged() >= before + WRITERS)  # noqa: B023 (called at once)
            time.sleep(random.uniform(0, 0.3))
            soak.server.kill()
        soak.times += 1
        soak.check()
        soak.back.append(soak.server.start())
    soak.server.stop()
    return soak


def cuts(names: list[str]) -> Soak:
    """Cuts the server's connections to PostgreSQL while people write."""
    soak = Soak("connections cut", Server(), names)
    soak.server.start()
    soak.sign_in()
    with soak.writing():
        for _ in range(KILLS):
            before = soak.acknowledged()
            wait(lambda: soak.acknowledged() > before)  # noqa: B023 (called at once)
            time.sleep(random.uniform(0, 0.3))
            soak.times += faults.cut_connections()
    soak.server.stop()
    soak.check()
    return soak


def full_disk(names: list[str]) -> Soak:
    """Fills the disk of the database while people write, reads meanwhile, and makes room again."""
    with on_small_disk() as (disk, settings):
        soak = Soak("full disk", Server(**settings), names)
        soak.server.start()
        soak.sign_in()
        with soak.writing():
            time.sleep(3)
            with faults.filled(disk):
                soak.times += 1
                wait(lambda: soak.tally.wrong("write") != "none")
                soak.people[0].read("/suppliers/")
            before, begun = soak.acknowledged(), time.monotonic()
            wait(lambda: soak.acknowledged() > before)
            soak.back.append(time.monotonic() - begun)
        soak.server.stop()
    soak.check()
    if soak.tally.wrong("page") != "none":
        soak.broken.append(f"A page on a full disk: {soak.tally.wrong('page')}.")
    return soak


def wait(for_what: Callable[[], bool]) -> None:
    """Waits for something that must come within a minute."""
    end = time.monotonic() + 60
    while not for_what():
        if time.monotonic() > end:
            raise SystemExit("What should follow did not come within a minute.")
        time.sleep(0.1)


def main() -> int:
    register.begin()
    from django.db import connection

    faults_here = [kills]
    if connection.vendor == "postgresql":
        faults_here.append(cuts)
    if may_mount():
        faults_here.append(full_disk)
    else:
        print("A full disk is skipped: only root may mount a small one.")
    names = {fault: [f"{fault.__name__}-{number}" for number in range(WRITERS)] for fault in faults_here}
    register.fill(SUPPLIERS, readers=[], writers=[name for each in names.values() for name in each])
    print(f"\n{connection.vendor}, {WRITERS} people writing\n")
    print("| fault | times | acknowledged | lost | history | errors of writes | seconds to come back |")
    print("|---|---|---|---|---|---|---|", flush=True)
    broken: list[str] = []
    for fault in faults_here:
        soak = fault(names[fault])
        print(soak.row(), flush=True)
        broken += soak.broken
    print("\n".join(["", *broken]))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
