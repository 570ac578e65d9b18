"""Measures the register's speed on the database that DATABASE_URL names. It fills this database, so name one that
is not in use.

Prints a table for each size, and writes the same figures to build/bench-<engine>.json. SIZES="200 1000 5000" measures
other sizes than 200 and 1,000 suppliers. The largest up to 1,000 is measured in full; of the others, loading, the first
page, and the pages whose rows grow with the register; of larger ones, also the consequences of changes.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import Any

import django

SIZES = (200, 1_000)
SEED = 1
FULL = 1_000


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from suppliers.models import Change

    call_command("migrate", verbosity=0)
    if Change.objects.exists():
        print("The benchmark fills its database. Set DATABASE_URL to an empty one.", file=sys.stderr)
        return 2
    sizes = [int(size) for size in os.environ.get("SIZES", "").split()] or list(SIZES)
    full = max((size for size in sizes if size <= FULL), default=sizes[0])
    runs: list[dict[str, Any]] = []
    at_1000: dict[str, float] = {}
    for place, size in enumerate(sizes):
        if place:
            emptied()
            call_command("migrate", verbosity=0)
        runs.append(run(size, full=size == full, at_1000=at_1000 if size > FULL else None))
        if size == FULL:
            at_1000 = {each["name"]: each["median"] for each in runs[-1]["measures"]}
    written = {"engine": connection.vendor, "seed": SEED, "processors": os.cpu_count(), "runs": runs}
    target = Path("build") / f"bench-{connection.vendor}.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
    print(f"\nThe same figures are in {target}.")
    return 0


def run(suppliers: int, *, full: bool, at_1000: Mapping[str, float] | None) -> dict[str, Any]:
    """Makes a register of a size, measures it and prints the table.

    *at_1000* has the medians at 1,000 suppliers, to compare a larger register with them; None for one no larger.
    """
    from django.db import connection

    from registry.synthetic import make_register
    from suppliers.ledger.seal import history_rows

    start = perf_counter()
    draft = make_register(suppliers, SEED)
    made = perf_counter() - start
    rows = sum(len(table) for table in draft.tables.values())
    size = {"suppliers": suppliers, "rows": rows, "versions": history_rows(), "made in seconds": round(made, 1)}
    print(f"\n{connection.vendor}: " + ", ".join(f"{value} {name}" for name, value in size.items()))
    print(f"{'':34}{'median':>10}{'min':>10}{'max':>10}  {'unit':12}compared with")
    return size | {"measures": list(printed(measures(full=full, at_1000=at_1000)))}


def measures(*, full: bool, at_1000: Mapping[str, float] | None) -> Iterator[Any]:
    """The measures, in the order of the table. A new group of measures gets a module of its own and a line here."""
    from tests.benchmarks import changes, desk, lists, loading, pages, pictures, rules, single, starting, writing

    larger = at_1000 is not None
    yield from loading.whole(limited=full)
    yield from starting.starting(larger=larger)
    yield from lists.lists(at_1000)
    yield from desk.desk(at_1000)
    yield from single.single(at_1000)
    if larger:
        yield from changes.consequences(limited=False)
    if full:
        yield from writing.checking()
        yield from loading.advancing()
        yield from loading.differing()
        yield from rules.all_findings()
        yield from changes.consequences(limited=True)
        yield from pages.pages()
        yield from pictures.pictures()
        yield from writing.writing()


def printed(found: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Prints each measure as a line of the table, marks it if it is above its limit, and gives it for JSON."""
    for m in found:
        past = " (above it)" if m.limit is not None and m.median > m.limit else ""
        print(f"{m.name:34}{m.median:>10}{m.min:>10}{m.max:>10}  {m.unit:12}{m.compared_with}{past}", flush=True)
        yield asdict(m)


def emptied() -> None:
    """Removes the data of the run before: the file, or all tables of the server's database."""
    from django.db import connection

    from registry.findings import rule_cache
    from registry.reading import cache

    cache._registers.clear()
    rule_cache._kept.clear()
    if connection.vendor == "sqlite":
        name = str(connection.settings_dict["NAME"])
        connection.close()
        for end in ("", "-wal", "-shm"):
            Path(name + end).unlink(missing_ok=True)
    else:
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")


if __name__ == "__main__":
    sys.exit(main())
