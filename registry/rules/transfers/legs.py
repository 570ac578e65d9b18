"""The transfers that the rules check: ours, own and later ones, and how the messages name them."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import Leg
from registry.rules.dossiers import ActivityDossier, ClientDossier, EngagementDossier
from registry.rules.rule import Cases, Severity
from registry.values import ActivityTransfer, Mechanism, OurRole, TransferBasis
from suppliers.values import Country, Regime, Row, Supplier

Ground = TransferBasis | ActivityTransfer
# The dossiers that have transfers.
Sending = EngagementDossier | ActivityDossier | ClientDossier


class Unnamed(TextChoices):
    """A recipient without a name."""

    RECIPIENT = "recipient", _("a recipient that is not named")


def ours(d: EngagementDossier) -> Iterator[tuple[Leg, Regime]]:
    """The legs of which we are the exporter, each with the law that applies to it."""
    if d.engagement.role == OurRole.NOT_PROCESSOR:
        return
    for leg in d.legs:
        if leg.exporter is None and leg.law is not None:
            yield leg, leg.law


def with_ground(d: EngagementDossier) -> Iterator[tuple[Leg, Regime, Ground]]:
    """The legs of which we are the exporter that have a ground on record."""
    for leg, law in ours(d):
        if leg.ground is not None:
            yield leg, law, leg.ground


def later(d: EngagementDossier) -> Iterator[tuple[Leg, Supplier]]:
    """The legs between two other parties, each with its exporter. Of a controller we answer for the first leg alone."""
    if not d.processing:
        return
    for leg in d.legs:
        if leg.exporter is not None:
            yield leg, leg.exporter


def destination(d: Sending, leg: Leg) -> dict[str, Any]:
    """Importer and country, as messages name them."""
    return {"importer": importer(leg), "country": place(d, leg)}


def importer(leg: Leg) -> Supplier | str:
    """The party that receives the data; by its name where it is not on record as a party."""
    return leg.importer or leg.recipient or Unnamed.RECIPIENT


def place(d: Sending, leg: Leg) -> Country | str | None:
    """The country, or the international organisation."""
    return leg.body or d.lens.get(Country, leg.country)


def about(leg: Leg) -> Row:
    """The record that a finding about a leg is about: its ground, or else the importer."""
    return leg.ground or leg.importer or leg.because


def of_ground(ground: Ground, law: str, part: str = "") -> str:
    """What keeps findings about one ground apart. One that names no law is a ground under each of ours."""
    return " ".join(filter(None, (part, "" if ground.regime else law)))


def part_of(leg: Leg) -> str:
    """What keeps findings about one record apart: the destination, the law, and the exporter if it is another party."""
    parts = [leg.step.destination.key, leg.law or "", "" if leg.exporter is None else f"exporter:{leg.exporter.id}"]
    return " ".join(filter(None, parts))


def mechanism_used(leg: Leg) -> Mechanism | str:
    """The mechanism that a leg is based on, or that was chosen for it."""
    return Mechanism(leg.mechanism) if leg.mechanism else ""


def importers(legs: Iterable[Leg]) -> tuple[Supplier | str, ...]:
    """The importers of the legs, each once."""
    return tuple(dict.fromkeys(importer(leg) for leg in legs))


def countries(d: EngagementDossier, codes: Iterable[str]) -> tuple[Country, ...]:
    """The countries with these codes, each once, by code."""
    return tuple(d.lens.get_each(Country, sorted(set(codes))))


def named_in(case: Cases, figures: dict[str, Any]) -> dict[str, Any]:
    """Those of the figures that the sentence of a case names: no other belongs to the facts of a finding."""
    sentence = str(case.label)
    return {name: value for name, value in figures.items() if f"%({name})s" in sentence}


def lighter(*, carried: bool) -> Severity | None:
    """Low where a fallback carries the transfer; None: the severity of the case."""
    return Severity.LOW if carried else None
