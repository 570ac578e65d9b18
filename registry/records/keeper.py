"""The keeper of a record: the block of Article 30(1)(a) and 30(2)(a) at its head."""

from dataclasses import dataclass

from registry.chains.own_law import laws_to_be_represented
from registry.reading.lens import Lens
from registry.records.confirmed import confirmed
from registry.values import Organisation, OrganisationConfirmedNone
from suppliers.values import Person, Regime


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """An organisation with its officer, the laws under which Article 27 asks for a representative, and its "none"."""

    organisation: Organisation
    officer: Person | None
    represented: tuple[Regime, ...]
    none: dict[str, OrganisationConfirmedNone]


def keeper(lens: Lens, organisation: Organisation) -> Keeper:
    """The organisation as the head of its records names it."""
    officer = lens.person(organisation.dpo_person_id)
    rows = lens.where(OrganisationConfirmedNone, "organisation_id", organisation.id)
    return Keeper(
        organisation=organisation,
        officer=officer,
        represented=laws_to_be_represented(lens, organisation),
        none=confirmed(lens, rows),
    )
