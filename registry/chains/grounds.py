"""The grounds of transfers on record under an engagement: whose they are, and which counts on the lens's day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from registry.chains.chain import Chain
from registry.chains.decisions import Destination
from registry.chains.law import UK_LAW_APART
from registry.reading.lens import Lens
from registry.values import Engagement, TransferBasis, TransferGround
from suppliers.values import Supplier, SupplierKind

G = TypeVar("G", bound=TransferGround)


@dataclass(frozen=True, kw_only=True)
class Grounds:
    """The grounds under one engagement, each with its exporters.

    A ground of before 0.2.0 names no exporter: it is ours for the supplier itself and for a party that nobody stands
    above; otherwise it is a ground of every party above the importer.
    """

    lens: Lens
    rows: tuple[TransferBasis, ...]
    chain: Chain

    def of(
        self, exporter: Supplier | None, importer: Supplier | None, destination: Destination
    ) -> tuple[TransferBasis, ...]:
        """The grounds for one step, under any law and of any day."""
        if importer is None:
            return ()
        found = []
        for row in self._by_importer.get(importer.id, ()):
            if destination_of(row, importer).key == destination.key and self._is_of(row, exporter):
                found.append(row)
        return tuple(found)

    def destinations(self, exporter: Supplier | None, importer: Supplier | None) -> tuple[Destination, ...]:
        """The destinations that the grounds for an importer give: those that count or, without any, the last one."""
        if importer is None:
            return ()
        rows = [row for row in self._by_importer.get(importer.id, ()) if self._is_of(row, exporter)]
        rows = current(self.lens, rows) or ended(self.lens, rows)[-1:]
        return tuple(dict.fromkeys(destination_of(row, importer) for row in rows))

    def countries_of(self, party: Supplier) -> set[str]:
        """The countries in which the grounds that count on the day find a party that receives data."""
        rows = current(self.lens, self._by_importer.get(party.id, ()))
        return {row.country_id for row in rows if row.country_id and party.kind != SupplierKind.INTERNATIONAL}

    def named(self) -> Iterator[tuple[Supplier | None, Supplier, TransferBasis]]:
        """Every ground that counts on the day, with its exporter and importer. Not those inside one company."""
        for row in current(self.lens, self.rows):
            importer = self.lens.get(Supplier, row.importer_id)
            if importer is None:
                continue
            for exporter in self._exporters(row):
                if exporter is None or exporter.id != importer.id:
                    yield exporter, importer, row

    def _is_of(self, row: TransferBasis, exporter: Supplier | None) -> bool:
        return any(each == exporter for each in self._exporters(row))

    def _exporters(self, row: TransferBasis) -> tuple[Supplier | None, ...]:
        """The exporters of a ground; None is the organisation itself."""
        if row.exporter_id is not None:
            return (self.lens.get(Supplier, row.exporter_id),)
        if row.importer_id == self.chain.service.supplier_id:
            return (None,)
        return self._above.get(row.importer_id) or (None,)

    @cached_property
    def _by_importer(self) -> dict[int, list[TransferBasis]]:
        found: dict[int, list[TransferBasis]] = {}
        for row in self.rows:
            found.setdefault(row.importer_id, []).append(row)
        return found

    @cached_property
    def _above(self) -> dict[int, tuple[Supplier | None, ...]]:
        """The parties above each party of the chain."""
        found: dict[int, dict[int, Supplier]] = {}
        for link in self.chain.links:
            if link.above.id != link.party.id:
                found.setdefault(link.party.id, {})[link.above.id] = link.above
        return {party: tuple(above.values()) for party, above in found.items()}


def grounds_of(lens: Lens, engagement: Engagement, chain: Chain) -> Grounds:
    """The grounds on record under an engagement."""
    return Grounds(lens=lens, rows=lens.where(TransferBasis, "engagement_id", engagement.id), chain=chain)


def destination_of(row: TransferBasis, importer: Supplier) -> Destination:
    """Where the data of a ground goes."""
    if importer.kind == SupplierKind.INTERNATIONAL:
        return Destination(body=importer.legal_name)
    return Destination(country=row.country_id)


def current(lens: Lens, rows: Iterable[G]) -> list[G]:
    """The grounds that count on the lens's day, the latest last. What is dated after the day does not count yet."""
    return sorted((row for row in rows if _counts(lens, row)), key=_since)


def latest(rows: Iterable[G]) -> G | None:
    """The ground that began last, whatever its law."""
    return max(rows, key=_since, default=None)


def under(lens: Lens, rows: Iterable[G], law: str) -> list[G]:
    """The grounds under a law. One without a law counts under each; until the end of 2020 both laws were one."""
    return [row for row in rows if row.regime in {law, ""} or lens.on < UK_LAW_APART]


def counting(lens: Lens, rows: Iterable[G], law: str) -> G | None:
    """The ground that counts under a law on the lens's day: one that names the law before one that names none."""
    rows = current(lens, under(lens, rows, law))
    return max(rows, key=lambda row: (row.regime == law, _since(row)), default=None)


def _since(row: TransferGround) -> tuple[date, int]:
    return row.starts or row.dated or date.min, row.id


def _counts(lens: Lens, row: TransferGround) -> bool:
    # A paper may be signed ahead, for days to come; one that is not yet signed carries nothing.
    return row.in_force(lens.on) and (row.dated is None or row.dated <= lens.on)


def ended(lens: Lens, rows: Iterable[G]) -> list[G]:
    """The grounds that ended before the lens's day, the one that ended last at the end."""
    return sorted((row for row in rows if row.ends and row.ends < lens.on), key=attrgetter("ends", "id"))
