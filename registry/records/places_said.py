"""The places of a service's data in a line each: where, of what, and run by whom."""

from dataclasses import dataclass

from registry.reading.lens import Lens
from suppliers.values import DataLocation, Document, LocationKind, Service, Supplier
from suppliers.wording.choices import choice
from suppliers.wording.countries import country_name


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSaid:
    """A place as a source has it. ``where`` and ``country`` are empty where they are not on record."""

    row: DataLocation
    kind: str
    where: str
    country: str
    party: Supplier | None
    document: Document | None


def places_of(lens: Lens, service: Service) -> list[PlaceSaid]:
    """The places of a service's data that a source names or denies, on the lens's day."""
    return [_place(lens, row) for row in lens.current(DataLocation, "service_id", service.id)]


def _place(lens: Lens, row: DataLocation) -> PlaceSaid:
    return PlaceSaid(
        row=row,
        kind=choice(LocationKind, row.kind),
        where=", ".join(filter(None, (row.facility, row.city))),
        country=country_name(row.country_id) if row.country_id else "",
        party=lens.get(Supplier, row.operator_id),
        document=lens.get(Document, row.document_id),
    )
