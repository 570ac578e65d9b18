"""Writes a release's register as a file, and reads it into the tables of that release.

    DATABASE_URL=sqlite:///new.sqlite3 python tests/releases/dump.py FOLDER

Run this in a checkout of the release. It fills an empty migrated database with the demo and with people's acts on it,
and writes ``register.json.xz`` and ``findings.json`` into FOLDER. It also writes the names of migrations, so that a
test can migrate a database to that release.
"""

import json
import lzma
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

DECISIONS = ("accepted", "disputed", "mending")
APPS = ("suppliers", "registry")
UNTIL = date(2031, 12, 31)


def write(folder: Path) -> None:
    """Writes the current register, with every table of the project, and its findings."""
    from django.apps import apps
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader
    from django.utils import timezone

    tables = {}
    for model in (each for app in APPS for each in apps.get_app_config(app).get_models()):
        names = [field.attname for field in model._meta.concrete_fields]
        tables[model._meta.label] = {
            "fields": names,
            "rows": [list(row) for row in model._base_manager.order_by("pk").values_list(*names)],
        }
    graph = MigrationLoader(connection).graph
    register = {"migrations": [graph.leaf_nodes(app)[0] for app in APPS], "tables": tables}
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(register, default=str, ensure_ascii=False, separators=(",", ":"))
    (folder / "register.json.xz").write_bytes(lzma.compress(text.encode()))
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in found(timezone.localdate()))
    (folder / "findings.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def read(folder: Path) -> dict[str, Any]:
    """The content of a release's register, as ``write`` wrote it."""
    content: dict[str, Any] = json.loads(lzma.decompress((folder / "register.json.xz").read_bytes()))
    return content


def fill(tables: dict[str, Any], apps: Any) -> None:
    """Writes the rows of a dump into empty tables without checks: they were checked when they were first written."""
    from django.core.management.color import no_style
    from django.db import connection, models, transaction

    filled = [apps.get_model(label) for label in tables]
    # Rows refer to rows in tables that are filled later.
    with transaction.atomic(), connection.cursor() as cursor:
        for model, table in zip(filled, tables.values(), strict=True):
            fields = [_field(model, name) for name in table["fields"]]
            rows = [
                model(**{field.attname: field.to_python(value) for field, value in zip(fields, row, strict=True)})
                for row in table["rows"]
            ]
            models.QuerySet(model).bulk_create(rows, batch_size=200)
        # The numbers of new rows follow these.
        for statement in connection.ops.sequence_reset_sql(no_style(), filled):
            cursor.execute(statement)


def _field(model: Any, name: str) -> Any:
    return next(field for field in model._meta.concrete_fields if field.attname == name)


def found(day: date) -> Iterator[dict[str, Any]]:
    """The findings of every organisation on a day, each with its roles by name, if it has them."""

    from registry.findings.finding import findings
    from registry.models import Organisation
    from registry.reading.lens import lens_now

    for finding in findings(lens_now(Organisation.objects.values_list("pk", flat=True), day)):
        roles = getattr(finding, "roles", None)
        yield {
            "on": day.isoformat(),
            "organisation": finding.organisation.slug,
            "code": finding.code,
            "case": finding.case,
            "subject": finding.subject,
            "severity": finding.severity.value,
            **({"roles": roles} if roles else {}),
            "state": finding.state,
            "decided_before": finding.decision is not None,
        }


def people_at_work() -> None:
    """One decision per rule and case of each organisation; then one fact alters, one person is erased, one row goes."""
    from django.utils import timezone

    from registry.actions import decide_finding
    from registry.findings.finding import findings
    from registry.models import Organisation, User
    from registry.reading.lens import lens_now
    from suppliers.actions import erase_person
    from suppliers.ledger.change import change
    from suppliers.models import BreachTerm, Person, Test

    dpo, today = User.objects.get(username="dpo"), timezone.localdate()
    taken: set[tuple[Any, ...]] = set()
    for finding in findings(lens_now(Organisation.objects.values_list("pk", flat=True), today)):
        key = (finding.organisation.id, finding.code, finding.case)
        if key in taken:
            continue
        decision = DECISIONS[len(taken) % len(DECISIONS)]
        taken.add(key)
        with change(by=dpo, reason=f"Looked at: {finding.code}"):
            decide_finding(
                organisation_id=finding.organisation.id,
                code=finding.code,
                subject=finding.subject,
                facts=finding.facts,
                decision=decision,
                until=today + timedelta(days=1) if len(taken) % 7 == 0 else UNTIL,
                reason="Seen, and left as it is",
            )
    term = BreachTerm.objects.get(service__name="Siso SaaS products", number=48)
    with change(by=dpo, reason="Read again: two days"):
        # In another unit it is another fact: a decision on it no longer counts.
        term.number, term.unit = 2, "days"
        term.save()
    with change(by=dpo, reason="Asked to be forgotten"):
        erase_person(person=Person.objects.order_by("pk").first(), on=today)  # type: ignore[arg-type]
    with change(by=dpo, reason="Entered twice"):
        Test.objects.order_by("-pk").first().delete()  # type: ignore[union-attr]


def main(arguments: list[str]) -> None:
    if len(arguments) != 1:
        sys.exit("Name the folder to write to.")
    import django

    django.setup()
    from registry.loaders import load_demo

    load_demo()
    people_at_work()
    write(Path(arguments[0]))


if __name__ == "__main__":
    main(sys.argv[1:])
