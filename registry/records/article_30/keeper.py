"""The keeper of a record: letter (a) at the head of both records."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from registry.records.article_30.answers import (
    address,
    country,
    identity,
    item_of,
    post_item,
    typed_item,
)
from registry.records.items import Item, Section, Value
from registry.records.keeper import Keeper
from registry.values import Laws, Organisation, Regime
from suppliers.wording.choices import choice


def keeper_section(keeper: Keeper, role: str) -> Section:
    """The organisation with its representatives, officer and authority. *role* is the word for its role here."""
    organisation = keeper.organisation
    items = [
        Item(label=role, values=(Value(text=identity(organisation)),), row=organisation),
        *_contact_details(organisation),
        *_representatives(keeper),
        _officer(keeper),
        item_of(_("Law"), choice(Laws, organisation.regime)),
    ]
    for label, words in (
        (_("Supervisory authority"), organisation.authority),
        (_("Receives complaints of data subjects"), organisation.complaints),
    ):
        if words:
            items.append(typed_item(label, words, row=organisation))
    return Section(letter="a", heading=_("Who keeps this record"), items=tuple(items))


def _contact_details(organisation: Organisation) -> Iterator[Item]:
    """The contact details on record. One of them is an answer: only where there is none, the address is asked for."""
    others = [
        typed_item(label, words, row=organisation)
        for label, words in ((_("E-mail"), organisation.email), (_("Telephone"), organisation.phone))
        if words
    ]
    if organisation.address or not others:
        yield address(organisation, ask=_("Enter the address"))
    elif organisation.country_id:
        yield item_of(_("Country"), country(organisation.country_id))
    yield from others


def _representatives(keeper: Keeper) -> Iterator[Item]:
    """The representatives that Article 27 asks for, and any other that is on record."""
    organisation = keeper.organisation
    eu, uk = keeper.eu_representative, keeper.uk_representative
    for regime, label, person, words, name in (
        (Regime.EU, _("EU representative"), eu, organisation.eu_representative, "eu representative"),
        (Regime.UK, _("UK representative"), uk, organisation.uk_representative, "uk representative"),
    ):
        none = keeper.none.get(name)
        if regime in keeper.represented or person or words or none:
            ask = _("Enter the representative, or that there is none")
            yield post_item(label, person, words, none=none, ask=ask, row=organisation)


def _officer(keeper: Keeper) -> Item:
    """The officer by name, by post, or both."""
    return post_item(
        _("Data protection officer"),
        keeper.officer,
        keeper.organisation.dpo,
        none=keeper.none.get("dpo"),
        ask=_("Enter the data protection officer"),
        row=keeper.organisation,
    )
