"""Adequacy decisions and regulations for a destination on a day (EU: Article 45; UK: Article 45, since 2026 45A)."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from registry.chains.law import is_member
from registry.reading.lens import Lens
from suppliers.values import AdequacyDecision, CountryGroup


class Destination(NamedTuple):
    """Where data goes: a country, an international organisation by its name, or neither where it is not on record."""

    country: str | None = None
    body: str = ""

    @property
    def known(self) -> bool:
        """Whether it is on record."""
        return bool(self.country or self.body)

    @property
    def key(self) -> str:
        """What makes two destinations the same."""
        return self.body.casefold() or self.country or ""


def decisions_for(lens: Lens, law: str, destination: Destination) -> list[AdequacyDecision]:
    """Every decision of a law for a destination, of any day. None for one that is not on record."""
    if not destination.known:
        return []
    if destination.body:
        rows: Iterable[AdequacyDecision] = lens.where(AdequacyDecision, "country_id", None)
        rows = (row for row in rows if row.body.casefold() == destination.key)
    else:
        rows = lens.where(AdequacyDecision, "country_id", destination.country)
    return [row for row in rows if row.regime == law]


def decision_in_force(lens: Lens, law: str, destination: Destination) -> AdequacyDecision | None:
    """The decision in force for a destination: a full one first, then a partial one, then the one that ends last."""
    rows = [row for row in decisions_for(lens, law, destination) if row.in_force(lens.on)]
    if len(rows) <= 1:
        return rows[0] if rows else None
    return max(rows, key=lambda row: (is_full(row), not row.listed_only, row.ends or date.max, row.id))


def last_ended(lens: Lens, law: str, destination: Destination) -> AdequacyDecision | None:
    """The decision for a destination that ended last, if one has ended."""
    rows = [row for row in decisions_for(lens, law, destination) if row.ends and row.ends < lens.on]
    return max(rows, key=lambda row: (row.ends, row.id), default=None)


def is_full(decision: AdequacyDecision) -> bool:
    """Whether a decision covers the whole destination."""
    return not decision.listed_only and not decision.scope.strip()


def is_partial(decision: AdequacyDecision) -> bool:
    """Whether a decision covers a part of the destination, such as recipients under one law."""
    return not decision.listed_only and bool(decision.scope.strip())


def serves(lens: Lens, decision: AdequacyDecision, exporter_country: str | None) -> bool:
    """Whether a decision is open to exporters in a country. Without a country on record, it is taken to be."""
    if not decision.exporters or not exporter_country:
        return True
    return is_member(lens, CountryGroup(decision.exporters), exporter_country)
