"""The keeper of a record: the block of Article 30(1)(a) and 30(2)(a) at its head."""

from dataclasses import dataclass

from registry.chains.own_law import laws_to_be_represented
from registry.reading.lens import Lens
from registry.records.confirmed import confirmed
from registry.values import Organisation, OrganisationConfirmedNone
from suppliers.values import Person, Regime


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """An organisation with its officer and representatives, the laws that ask for one (Art. 27), and its "none"."""

    organisation: Organisation
    officer: Person | None
    eu_representative: Person | None
    uk_representative: Person | None
    represented: tuple[Regime, ...]
    none: dict[str, OrganisationConfirmedNone]


def keeper(lens: Lens, organisation: Organisation) -> Keeper:
    """The organisation as the head of its records names it."""
    rows = lens.where(OrganisationConfirmedNone, "organisation_id", organisation.id)
    return Keeper(
        organisation=organisation,
        officer=lens.person(organisation.dpo_person_id),
        eu_representative=lens.person(organisation.eu_representative_person_id),
        uk_representative=lens.person(organisation.uk_representative_person_id),
        represented=laws_to_be_represented(lens, organisation),
        none=confirmed(lens, rows),
    )
