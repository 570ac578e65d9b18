"""The versions of rows that a person may see: a row that moved to another organisation's record is left out."""

from collections.abc import Callable
from typing import Any

from django.db.models import Model

from suppliers.admin.forms import ChildModels
from suppliers.ledger.tracked import Tracked
from suppliers.ledger.versions import Version


def seen_versions(
    found: list[Version], record: Tracked, child_models: ChildModels, sees: Callable[[Model], bool]
) -> list[Version]:
    """The versions without those in which a row belonged to a record that the person does not see.

    In registers of early releases a row could move. The first version after a move shows no differences, because they
    would show the content under the other record.
    """
    links = dict(child_models)
    kept: list[Version] = []
    hidden: set[tuple[type[Tracked], Any]] = set()
    for version in found:
        row = (version.model, version.record)
        if _is_elsewhere(version, record, links) and not sees(_as_row(version)):
            hidden.add(row)
        elif row in hidden:
            hidden.remove(row)
            kept.append(version.alone)
        else:
            kept.append(version)
    return kept


def _is_elsewhere(version: Version, record: Tracked, links: dict[type[Tracked], str]) -> bool:
    """Whether the row belonged to another record in that version."""
    link = links.get(version.model)
    return link is not None and version.model is not type(record) and version.row[link] != record.pk


def _as_row(version: Version) -> Tracked:
    """The row as it was in that version, unsaved."""
    columns = {field.attname: version.row[field.attname] for field in version.model._meta.concrete_fields}
    return version.model(**columns)
