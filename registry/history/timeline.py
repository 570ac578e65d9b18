"""The timeline: what was written, by whom, when and why, as a Lens may see it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import registry.values
from registry.people.authors import KnownAuthors
from registry.people.private_people import private_people
from registry.reading.kinds import kind_of, model_of
from registry.reading.lens import OWNED, PARENTS, Lens
from registry.reading.register import columns
from registry.values import ProcessingActivity
from registry.wording.names import name_of
from suppliers.ledger.acts import Act, acts
from suppliers.ledger.tracked import history_of
from suppliers.ledger.versions import Version, versions
from suppliers.models import Change
from suppliers.values import (
    CLAIMS,
    ChangeNotice,
    Component,
    Contact,
    Document,
    Person,
    Row,
    Service,
    ServiceOption,
    Supplier,
)

OF_SERVICE = (*CLAIMS, ServiceOption, Component, ChangeNotice)
OF_ACTIVITY = tuple(kind for kind in registry.values.ROWS if getattr(kind, "OWNER", "") == "activity_id")


def of_supplier(lens: Lens, supplier_id: int) -> list[Act]:
    """The history of a supplier, its documents, its services and all that is claimed of them; newest first."""
    services = _ever(Service, lens, supplier_id=supplier_id)
    found = _versions(Supplier, [supplier_id], lens)
    for part in (Document, Contact):
        found += _versions(part, _ever(part, lens, supplier_id=supplier_id), lens)
    found += _versions(Service, services, lens)
    for kind in OF_SERVICE:
        found += _versions(kind, _ever(kind, lens, service_id__in=services), lens)
    return acts(found, KnownAuthors(lens.organisation_ids))


def of_activity(lens: Lens, activity_id: int) -> list[Act]:
    """The history of a processing activity and its parts; newest first."""
    found = _versions(ProcessingActivity, [activity_id], lens)
    for kind in OF_ACTIVITY:
        found += _versions(kind, _ever(kind, lens, activity_id=activity_id), lens)
    return acts(found, KnownAuthors(lens.organisation_ids))


def of_changes(lens: Lens, numbers: Iterable[int]) -> list[Act]:
    """The changes of those numbers, newest first; what other organisations wrote of their own is left out."""
    changes = list(Change.objects.filter(number__in=list(numbers)))
    records: dict[str, set[Any]] = {}
    for change in changes:
        for label, table in change.touched.items():
            records.setdefault(label, set()).update(row[1] for row in table["rows"])
    wanted = {change.number for change in changes}
    found = [
        version
        for label, keys in sorted(records.items())
        for version in _versions(kind_of(label), keys, lens)
        if version.change in wanted
    ]
    return acts(found, KnownAuthors(lens.organisation_ids))


def _ever(kind: type[Row], lens: Lens, **condition: Any) -> list[Any]:
    """Ids of all records that ever met the condition, removed ones included."""
    rows = history_of(model_of(kind))._base_manager.filter(change_id__lte=lens.register.number, **condition)
    return sorted(set(rows.values_list("id", flat=True)))


def _versions(kind: type[Row], keys: Iterable[Any], lens: Lens) -> list[Version]:
    def namer(model: Any, key: Any) -> str | None:
        row = lens.register.get(kind_of(model._meta.label), key)
        return None if row is None else name_of(lens, row)

    if kind is Person:
        keys = set(keys) - private_people(lens.organisation_ids)
    found = versions(model_of(kind), keys, upto=lens.register.number, namer=namer)
    if kind not in OWNED:
        return found
    rows = [kind(*(version.row[name] for name in columns(kind))) for version in found]
    seen, foreign = [], set()
    for version, row in zip(found, rows, strict=True):
        if _ever_owner(lens, row) not in lens.organisation_ids:
            foreign.add(row.id)
        else:
            # What altered with a move from another organisation would say what was there before.
            seen.append(replace(version, differences=()) if row.id in foreign else version)
            foreign.discard(row.id)
    return seen


def _ever_owner(lens: Lens, row: Row) -> int | None:
    """The organisation a row belongs to, also where what it is part of has been removed since."""
    owner = lens.owner(row)
    if owner is not None or not hasattr(row, "OWNER"):
        return owner
    kind = PARENTS[row.OWNER]
    parents = history_of(model_of(kind))._base_manager.filter(id=getattr(row, row.OWNER))
    last = parents.order_by("-history_id").values_list(*columns(kind)).first()
    return _ever_owner(lens, kind(*last)) if last else None
