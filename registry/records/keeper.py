"""The keeper of a record: the block of Article 30(1)(a) and 30(2)(a) at its head."""

from dataclasses import dataclass

from registry.reading.lens import Lens
from registry.values import Organisation, OrganisationConfirmedNone
from suppliers.values import Person


@dataclass(frozen=True, slots=True)
class Keeper:
    """An organisation with its officer, and the items for which it confirmed "none"."""

    organisation: Organisation
    officer: Person | None
    none: dict[str, OrganisationConfirmedNone]


def keeper(lens: Lens, organisation: Organisation) -> Keeper:
    """The organisation as the head of its records names it."""
    officer = lens.get(Person, organisation.dpo_person_id)
    rows = lens.where(OrganisationConfirmedNone, "organisation_id", organisation.id)
    return Keeper(organisation, officer, {row.item: row for row in rows})
