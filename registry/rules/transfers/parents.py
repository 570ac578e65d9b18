"""Processors at home whose parent company is abroad, where its authorities may ask for data (Articles 28(1) and 48)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Destination, decision_in_force, is_full, is_home, laws_of_day
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import ACCEPT
from registry.rules.rule import Seen, rule, seen
from suppliers.values import Country, Regime, Supplier


@rule(
    "TRA-18",
    EngagementDossier,
    _("For every processor with a parent abroad, it is considered what that parent's law may demand."),
    when="processing",
    message=_(
        "%(supplier)s (%(home)s) has a parent company abroad: %(parent)s (%(country)s). The law there may demand data "
        "of the group."
    ),
    fix=_("Consider it in the assessment of the guarantees, and accept the finding with the reason"),
    target=ACCEPT,
)
def parents_abroad_are_considered(d: EngagementDossier) -> Iterator[Seen]:
    home = d.supplier.country_id
    if Regime.EU not in laws_of_day(d.lens, d.laws) or home is None or not is_home(d.lens, Regime.EU, home):
        return
    for parent in _parents(d):
        if parent.country_id and _foreign(d, parent.country_id):
            yield seen(
                about=parent,
                part="parent",
                law=Regime.EU,
                home=d.lens.get(Country, home),
                parent=parent,
                country=d.lens.get(Country, parent.country_id),
            )


def _parents(d: EngagementDossier) -> Iterator[Supplier]:
    """The parent of the supplier, the parent's parent and so on, each once."""
    seen_ids, parent = {d.supplier.id}, d.lens.get(Supplier, d.supplier.parent_id)
    while parent is not None and parent.id not in seen_ids:
        yield parent
        seen_ids.add(parent.id)
        parent = d.lens.get(Supplier, parent.parent_id)


def _foreign(d: EngagementDossier, country: str) -> bool:
    """Whether a country is abroad, and no decision for all of it is in force."""
    if is_home(d.lens, Regime.EU, country):
        return False
    decision = decision_in_force(d.lens, Regime.EU, Destination(country=country))
    return decision is None or not is_full(decision)
