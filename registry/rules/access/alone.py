"""The rule about a party that has standing access alone, where unattended access is denied for other parts only."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import can_access
from registry.rules.access.guards import is_standing
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Seen, rule, seen
from suppliers.values import Access, Component, Standing, Supplier


@rule(
    "ACC-05",
    EngagementDossier,
    _("Every party that alone has standing access to a part is supervised there."),
    when="processing",
    message=_(
        "%(who)s alone has standing access to %(component)s of “%(service)s”. The source denies its unattended access "
        "to other parts only."
    ),
    fix=_("Ask the supplier who supervises this access, and file the answer"),
    target=answer(Access),
)
def standing_access_is_supervised(d: EngagementDossier) -> Iterator[Seen]:
    denials = [row for row in d.claims(Access) if _denies_unattended(row)]
    if not denials:
        return
    for component_id, rows in _by_component(d).items():
        party, component = _alone(d, rows), d.lens.get(Component, component_id)
        if party is None or component is None:
            continue
        standing = [row for row in rows if is_standing(row) and row.supervised != Standing.STATED]
        elsewhere = _elsewhere(denials, party, component)
        if standing and elsewhere:
            yield seen(
                about=party,
                evidence=(*standing, *elsewhere),
                part=f"component-{component_id}",
                who=party,
                component=component,
            )


def _alone(d: EngagementDossier, rows: list[Access]) -> Supplier | None:
    """The one party besides the supplier that has all of these accesses; None where there are several, or its own."""
    who = {row.party_id or d.supplier.id for row in rows}
    if len(who) > 1 or d.supplier.id in who:
        return None
    return d.lens.get(Supplier, who.pop())


def _elsewhere(denials: list[Access], party: Supplier, component: Component) -> list[Access]:
    """The denials about a party; none if one of them is about this part, or about the whole service."""
    found = [row for row in denials if row.party_id == party.id]
    if any(row.component_id in {None, component.id} for row in found):
        return []
    return found


def _denies_unattended(row: Access) -> bool:
    """Whether a claim denies access of a party without supervision."""
    return row.standing == Standing.DENIED and row.supervised == Standing.DENIED and row.party_id is not None


def _by_component(d: EngagementDossier) -> dict[int, list[Access]]:
    """The accesses of every party to each part of the service."""
    found: dict[int, list[Access]] = {}
    for row in filter(can_access, d.claims(Access)):
        if row.component_id is not None:
            found.setdefault(row.component_id, []).append(row)
    return found
