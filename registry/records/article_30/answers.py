"""Answers that every part of a record words in the same way: identities, addresses, sources, confirmed "none"."""

from typing import Any

from django.utils.translation import gettext as _

from registry.records.confirmed import ConfirmedRow
from registry.records.items import Item, Value, values_of
from registry.records.service import CitedClaim
from registry.records.text import NOTHING, Text, joined, phrase, text_of, typed, unanswered
from registry.values import Organisation
from registry.wording.where_used import country_words
from suppliers.values import Dated, Person, Row, Standing, Supplier
from suppliers.wording.choices import choice
from suppliers.wording.figures import applies, day, erased_words


def confirmed_none(row: ConfirmedRow | None) -> Text:
    """The confirmed answer "none", with its day and reason. Empty where it was not confirmed."""
    if row is None:
        return NOTHING
    return joined((phrase(_("None, confirmed on %(day)s"), day=day(row.on)), typed(row.note)), by=": ")


def contradicted_none(row: ConfirmedRow | None) -> str:
    """A confirmed "none" beside answers on record. Empty where it was not confirmed."""
    if row is None:
        return ""
    return _("“None” was confirmed on %(day)s; the register shows otherwise") % {"day": day(row.on)}


def none_or_unanswered(row: ConfirmedRow | None) -> Text:
    """The confirmed answer "none", or the mark "not answered"."""
    return confirmed_none(row) or unanswered()


def typed_item(
    label: str, words: str, *, none: ConfirmedRow | None = None, ask: str = "", row: Row | None = None
) -> Item:
    """An item that people answer in their own words."""
    return Item(label=label, values=answers_beside(none, typed(words)), none=confirmed_none(none), ask=ask, row=row)


def answers_beside(none: ConfirmedRow | None, answer: Text) -> tuple[Value, ...]:
    """An answer on record, with the confirmed "none" that it contradicts. None where the answer is empty."""
    if not answer:
        return ()
    return values_of(answer) + values_of(text_of(contradicted_none(none)))


def item_of(label: str, words: Text | str) -> Item:
    """An item that always has an answer."""
    return Item(label=label, values=(Value(text=text_of(words)),))


def identity(who: Organisation | Supplier) -> Text:
    """A company by its legal name, its trading name and its number."""
    trading = phrase(_("trading as %(name)s"), name=typed(who.trading_name))
    number = phrase(_("(registration number %(number)s)"), number=typed(who.registration_number))
    return joined((joined((typed(who.legal_name), trading)), number), by=" ")


def person_name(person: Person) -> Text:
    """The name of a person, or the day on which it was erased. The law is the same in the EU and the UK."""
    if person.erased is None:
        return typed(person.name)
    return text_of(_("name %(erased)s") % {"erased": erased_words(person.erased)})


def post_item(
    label: str,
    person: Person | None,
    words: str,
    *,
    none: ConfirmedRow | None = None,
    ask: str = "",
    row: Row | None = None,
) -> Item:
    """A post, such as an officer or a representative: by name, in words, or both."""
    text = typed(words)
    if person:
        text = joined((person_name(person), text), by="\n")
    values = answers_beside(none, text)
    return Item(label=label, values=values, none=confirmed_none(none), ask=ask, row=row)


def address(who: Organisation | Supplier, ask: str = "") -> Item:
    """The address with its country."""
    text = typed(who.address) or unanswered()
    if who.country_id:
        text = text + "\n" + country_words(who.country_id)
    return Item(label=_("Address"), values=(Value(text=text),), ask=ask, row=who)


def country(code: str | None) -> str:
    """The name of a country, or "not on record"."""
    if not code:
        return _("not on record")
    return country_words(code)


def claimed(cited: CitedClaim[Any], text: Text | str, *, standing: bool = True) -> Value:
    """A claim of a source with its standing and source. A claim about one part of the service names the part."""
    parts = [each.name for each in (cited.option, cited.component) if each is not None]
    only = phrase(_("only for %(part)s"), part=typed(", ".join(parts)))
    word = ""
    if standing:
        word = choice(Standing, cited.claim.standing)
    return Value(text=joined((text, only), by="; "), standing=word, source=source(cited), row=cited.claim)


def with_days(row: Dated, text: Text | str) -> Text:
    """A text with the days on which its row applies, such as "HR-01; until 31 December 2026"."""
    return joined((text, applies(row.starts, row.ends)), by="; ")


def source(cited: CitedClaim[Any]) -> str:
    """The document and the section of a claim. Empty where no document is on record."""
    if cited.document is None:
        return ""
    return ", ".join(filter(None, (cited.document.name, cited.claim.section)))
