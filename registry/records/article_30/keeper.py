"""The keeper of a record: letter (a) at the head of both records."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from registry.records.article_30.answers import address, confirmed_none, identity, item_of, typed_item
from registry.records.items import Item, Section, Value, values_of
from registry.records.keeper import Keeper
from registry.records.text import joined, typed
from registry.values import Regime
from suppliers.wording.choices import choice


def keeper_section(keeper: Keeper, role: str) -> Section:
    """The organisation with its representatives, officer and authority. *role* is the word for its role here."""
    organisation = keeper.organisation
    items = [
        Item(label=role, values=(Value(text=identity(organisation)),), row=organisation),
        address(organisation, ask=_("Enter the address")),
        typed_item(_("E-mail"), organisation.email, ask=_("Enter the e-mail address"), row=organisation),
        typed_item(_("Telephone"), organisation.phone, ask=_("Enter the telephone number"), row=organisation),
        *_representatives(keeper),
        _officer(keeper),
        item_of(_("Law"), choice(Regime, organisation.regime)),
    ]
    if organisation.authority:
        items.append(typed_item(_("Supervisory authority"), organisation.authority, row=organisation))
    return Section(letter="a", heading=_("Who keeps this record"), items=tuple(items))


def _representatives(keeper: Keeper) -> Iterator[Item]:
    """The representative under its own law, and one under the other law if anything is on record."""
    organisation = keeper.organisation
    for regime, label, words, name in (
        (Regime.EU, _("EU representative"), organisation.eu_representative, "eu representative"),
        (Regime.UK, _("UK representative"), organisation.uk_representative, "uk representative"),
    ):
        none = keeper.none.get(name)
        if organisation.regime == regime or words or none:
            ask = _("Enter the representative, or that there is none")
            yield typed_item(label, words, none=none, ask=ask, row=organisation)


def _officer(keeper: Keeper) -> Item:
    """The officer by name, by post, or both."""
    text = typed(keeper.organisation.dpo)
    if keeper.officer:
        text = joined((typed(keeper.officer.name), text), by="\n")
    return Item(
        label=_("Data protection officer"),
        values=values_of(text),
        none=confirmed_none(keeper.none.get("dpo")),
        ask=_("Enter the data protection officer"),
        row=keeper.organisation,
    )
