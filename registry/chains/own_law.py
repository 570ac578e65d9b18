"""Under which laws an organisation processes, and under which of them Article 27 asks for a representative."""

from registry.chains.law import UK_LAW_APART, law_in, laws_of, laws_of_activity
from registry.reading.lens import Lens
from registry.values import Organisation, OwnService, ProcessingActivity, ProcessingForClient
from suppliers.values import Regime


def laws_as_controller(lens: Lens, organisation: Organisation) -> tuple[Regime, ...]:
    """The laws of an organisation's activities in force."""
    found: set[Regime] = set()
    for activity in lens.current(ProcessingActivity, "organisation_id", organisation.id):
        found.update(laws_of_activity(activity, organisation))
    return tuple(law for law in Regime if law in found)


def laws_of_processing(lens: Lens, organisation: Organisation) -> tuple[Regime, ...]:
    """The laws of an organisation's activities and, where it processes for clients, its own."""
    found = set(laws_as_controller(lens, organisation))
    if _has_clients(lens, organisation):
        found.update(laws_of(organisation.regime))
    return tuple(law for law in Regime if law in found)


def laws_to_be_represented(lens: Lens, organisation: Organisation) -> tuple[Regime, ...]:
    """The laws under which an organisation processes without being established in their area: Article 27(1).

    Without a country on record these are all its laws: where it is established is not known.
    """
    home = law_in(lens, organisation.country_id)
    found = [law for law in laws_of_processing(lens, organisation) if law != home]
    if lens.on < UK_LAW_APART and Regime.UK in found:
        found.remove(Regime.UK)
    return tuple(found)


def _has_clients(lens: Lens, organisation: Organisation) -> bool:
    for service in lens.current(OwnService, "organisation_id", organisation.id):
        if lens.current(ProcessingForClient, "service_id", service.id):
            return True
    return False
