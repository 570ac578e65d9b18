"""Who keeps a record: letter (a) at the head of both."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from registry.records.article_30.answers import address, confirmed_none, identity, said, written
from registry.records.items import Item, Section, Value
from registry.records.keeper import Keeper
from registry.records.text import joined, typed
from registry.values import Regime
from suppliers.wording.choices import choice


def keeper_section(keeper: Keeper, role: str) -> Section:
    """The organisation with its representatives, officer and authority; *role* is the word for what it is here."""
    organisation = keeper.organisation
    items = [
        Item(label=role, values=(Value(text=identity(organisation)),), row=organisation),
        address(organisation, ask=_("Enter the address")),
        written(_("E-mail"), organisation.email, ask=_("Enter the e-mail address"), row=organisation),
        written(_("Telephone"), organisation.phone, ask=_("Enter the telephone number"), row=organisation),
        *_representatives(keeper),
        _officer(keeper),
        said(_("Law"), choice(Regime, organisation.regime)),
    ]
    if organisation.authority:
        items.append(written(_("Supervisory authority"), organisation.authority, row=organisation))
    return Section(letter="a", heading=_("Who keeps this record"), items=tuple(items))


def _representatives(keeper: Keeper) -> Iterator[Item]:
    """Those under its own law, and those under the other of which something is known."""
    organisation = keeper.organisation
    for regime, label, words, name in (
        (Regime.EU, _("EU representative"), organisation.eu_representative, "eu representative"),
        (Regime.UK, _("UK representative"), organisation.uk_representative, "uk representative"),
    ):
        none = keeper.none.get(name)
        if organisation.regime == regime or words or none:
            ask = _("Enter the representative, or that there is none")
            yield written(label, words, none=none, ask=ask, row=organisation)


def _officer(keeper: Keeper) -> Item:
    """The officer by name, by post, or both."""
    person = typed(keeper.officer.name) if keeper.officer else ""
    text = joined((person, typed(keeper.organisation.dpo)), by="\n")
    return Item(
        label=_("Data protection officer"),
        values=(Value(text=text),) if text else (),
        none=confirmed_none(keeper.none.get("dpo")),
        ask=_("Enter the data protection officer"),
        row=keeper.organisation,
    )
