"""The timeline: every change with its author, time and reason, as a Lens may see it."""

from collections.abc import Iterable, Iterator
from typing import Any

import registry.values
from registry.people.authors import KnownAuthors
from registry.people.private_people import hidden_in_history
from registry.reading.kinds import kind_of, model_of
from registry.reading.lens import OF_LETTERS, OWNED, PARENTS, Lens
from registry.reading.register import columns
from registry.values import OwnService, ProcessingActivity, ProcessingForClient
from registry.wording.names import clauses_name, name_of
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
    Row,
    Service,
    ServiceOption,
    Supplier,
    TransferInstrument,
)

OF_SERVICE = (*CLAIMS, ServiceOption, Component, ChangeNotice)
OF_ACTIVITY = tuple(kind for kind in registry.values.ROWS if getattr(kind, "OWNER", "") == "activity_id")
OF_CLIENT = tuple(kind for kind in registry.values.ROWS if "processing_id" in columns(kind))


def of_supplier(lens: Lens, supplier_id: int) -> list[Act]:
    """The history of a supplier, its documents, its services and all claims about them, newest first."""
    services = _ever(Service, lens, supplier_id=supplier_id)
    found = _versions(Supplier, [supplier_id], lens)
    for part in (Document, Contact):
        found += _versions(part, _ever(part, lens, supplier_id=supplier_id), lens)
    found += _versions(Service, services, lens)
    for kind in OF_SERVICE:
        found += _versions(kind, _ever(kind, lens, service_id__in=services), lens)
    return acts(found, KnownAuthors(lens.organisation_ids))


def of_activity(lens: Lens, activity_id: int) -> list[Act]:
    """The history of a processing activity and its parts, newest first."""
    found = _versions(ProcessingActivity, [activity_id], lens)
    for kind in OF_ACTIVITY:
        found += _versions(kind, _ever(kind, lens, activity_id=activity_id), lens)
    return acts(found, KnownAuthors(lens.organisation_ids))


def of_client(lens: Lens, processing: ProcessingForClient) -> list[Act]:
    """The history of the processing for a client, its parts, and our service that the client uses, newest first."""
    found = _versions(ProcessingForClient, [processing.id], lens)
    found += _versions(OwnService, [processing.service_id], lens)
    for kind in OF_CLIENT:
        found += _versions(kind, _ever(kind, lens, processing_id=processing.id), lens)
    return acts(found, KnownAuthors(lens.organisation_ids))


def of_changes(lens: Lens, numbers: Iterable[int]) -> list[Act]:
    """The changes of those numbers, newest first, without records that belong to other organisations."""
    changes = list(Change.objects.filter(number__in=list(numbers)))
    records: dict[str, set[Any]] = {}
    for change in changes:
        for label, table in change.touched.items():
            records.setdefault(label, set()).update(row[1] for row in table["rows"])
    wanted = {change.number for change in changes}
    found = []
    for label, keys in sorted(records.items()):
        for version in _versions(kind_of(label), keys, lens):
            if version.change in wanted:
                found.append(version)
    return acts(found, KnownAuthors(lens.organisation_ids))


def _ever(kind: type[Row], lens: Lens, **condition: Any) -> list[Any]:
    """The ids of all records that ever met the condition, including deleted ones."""
    rows = history_of(model_of(kind))._base_manager.filter(change_id__lte=lens.register.number, **condition)
    return sorted(set(rows.values_list("id", flat=True)))


def _versions(kind: type[Row], keys: Iterable[Any], lens: Lens) -> list[Version]:
    """The versions of records of one kind that the lens may see."""

    def namer(model: Any, key: Any) -> str | None:
        kind = kind_of(model._meta.label)
        if kind is TransferInstrument:
            return clauses_name(lens, key)
        row = lens.get(kind, key) or lens.register.get(kind, key)
        if row is None:
            return None
        return name_of(lens, row)

    keys = set(keys) - hidden_in_history(kind, lens.organisation_ids)
    found = versions(model_of(kind), keys, upto=lens.register.number, namer=namer)
    if kind not in OWNED:
        return found
    return list(_own_versions(kind, found, lens))


def _own_versions(kind: type[Row], found: Iterable[Version], lens: Lens) -> Iterator[Version]:
    """The versions of the time when a record belonged to an organisation of the lens."""
    foreign = set()
    for version in found:
        row = kind(*(version.row[name] for name in columns(kind)))
        if ever_owner(lens, row) not in lens.organisation_ids and not _is_named(lens, row):
            foreign.add(row.id)
        elif row.id in foreign:
            # The differences of a move from another organisation would show that organisation's values.
            foreign.discard(row.id)
            yield version.alone
        else:
            yield version


def _is_named(lens: Lens, row: Row) -> bool:
    """Whether a row is of a letter that is also sent for an organisation of the lens."""
    return type(row) in OF_LETTERS and lens.named_in(row)


def ever_owner(lens: Lens, row: Row) -> int | None:
    """The organisation a row belongs to, even where the record above it has been deleted since."""
    owner = lens.owner(row)
    if owner is not None or not hasattr(row, "OWNER"):
        return owner
    kind = PARENTS[row.OWNER]
    parents = history_of(model_of(kind))._base_manager.filter(id=getattr(row, row.OWNER))
    last = parents.order_by("-history_id").values_list(*columns(kind)).first()
    if last is None:
        return None
    return ever_owner(lens, kind(*last))
