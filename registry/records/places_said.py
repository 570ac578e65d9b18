"""The places of a service's data in a line each: where, of what, and run by whom."""

from dataclasses import dataclass

from registry.reading.lens import Lens
from suppliers.values import DataLocation, Document, LocationKind, Service, Supplier
from suppliers.wording.choices import choice


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSaid:
    """A place as a source has it, its kind in words, and who runs it."""

    row: DataLocation
    kind: str
    party: Supplier | None
    document: Document | None

    @property
    def located(self) -> bool:
        """Whether a town or a building is on record."""
        return bool(self.row.city or self.row.facility)


def places_of(lens: Lens, service: Service) -> list[PlaceSaid]:
    """The places of a service's data that a source names or denies, on the lens's day."""
    return [_place(lens, row) for row in lens.current(DataLocation, "service_id", service.id)]


def _place(lens: Lens, row: DataLocation) -> PlaceSaid:
    return PlaceSaid(
        row=row,
        kind=choice(LocationKind, row.kind),
        party=lens.get(Supplier, row.operator_id),
        document=lens.get(Document, row.document_id),
    )
