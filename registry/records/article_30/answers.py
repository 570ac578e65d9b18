"""What every part of a record says in the same words: who somebody is, when something applies, that there is none."""

from datetime import date
from typing import Any, Protocol

from django.utils.translation import gettext as _

from registry.records.items import Item, Value
from registry.records.service import CitedClaim
from registry.records.text import NOTHING, Text, joined, phrase, text_of, typed, unanswered
from registry.values import Organisation
from suppliers.values import Row, Standing, Supplier
from suppliers.wording.choices import choice
from suppliers.wording.countries import country_name
from suppliers.wording.figures import day


class ConfirmedRow(Protocol):
    """An item to which the answer "none" was confirmed."""

    @property
    def on(self) -> date:
        """The day on which it was confirmed."""

    @property
    def note(self) -> str:
        """Why there is none."""


def confirmed_none(row: ConfirmedRow | None) -> Text:
    """That there is none, since when, and why; empty where nobody confirmed it."""
    if row is None:
        return NOTHING
    return joined((phrase(_("None, confirmed on %(day)s"), day=day(row.on)), typed(row.note)), by=": ")


def none_or_unanswered(row: ConfirmedRow | None) -> Text:
    """That there is none, or that nobody has answered."""
    return confirmed_none(row) or unanswered()


def written(label: str, words: str, *, none: ConfirmedRow | None = None, ask: str = "", row: Row | None = None) -> Item:
    """An item that people answer in words of their own."""
    values = (Value(text=typed(words)),) if words else ()
    return Item(label=label, values=values, none=confirmed_none(none), ask=ask, row=row)


def said(label: str, words: Text | str) -> Item:
    """An item that always has an answer."""
    return Item(label=label, values=(Value(text=text_of(words)),))


def identity(who: Organisation | Supplier) -> Text:
    """A company by its legal name, its trading name and its number."""
    trading = phrase(_("trading as %(name)s"), name=typed(who.trading_name))
    number = phrase(_("(registration number %(number)s)"), number=typed(who.registration_number))
    return joined((joined((typed(who.legal_name), trading)), number), by=" ")


def address(who: Organisation | Supplier, ask: str = "") -> Item:
    """The address with its country."""
    text = typed(who.address) or unanswered()
    if who.country_id:
        text += "\n" + country_name(who.country_id)
    return Item(label=_("Address"), values=(Value(text=text),), ask=ask, row=who)


def country(code: str | None) -> str:
    """The name of a country, or that it is not on record."""
    return country_name(code) if code else _("not on record")


def claimed(told: CitedClaim[Any], text: Text | str, *, standing: bool = True) -> Value:
    """What a source claims: for which part of the service alone, with its standing and where it is written."""
    parts = [each.name for each in (told.option, told.component) if each is not None]
    only = phrase(_("only for %(part)s"), part=typed(", ".join(parts)))
    return Value(
        text=joined((text, only), by="; "),
        standing=choice(Standing, told.claim.standing) if standing else "",
        source=source(told),
        row=told.claim,
    )


def source(told: CitedClaim[Any]) -> str:
    """Where a claim is written: the document and the section; empty where no document is named."""
    return ", ".join(filter(None, (told.document.name, told.claim.section))) if told.document else ""
