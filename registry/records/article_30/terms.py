"""The terms of a service, agreed and stated, each in one sentence with its source."""

from django.utils.translation import gettext as _

from registry.records.article_30.answers import claimed
from registry.records.items import Value
from registry.records.service import CitedClaim
from registry.records.text import NOTHING, Text, joined, phrase, typed
from registry.values import Agreement
from suppliers.values import BackupTerm, BreachTerm, Disposal, RetentionTerm, Trigger
from suppliers.wording import terms
from suppliers.wording.choices import choice
from suppliers.wording.figures import day


def agreement_value(row: Agreement) -> Text:
    """An agreement with what it sets for breaches and for the end."""
    signed = phrase(_("signed on %(day)s"), day=day(row.signed))
    return joined((joined((typed(row.name), signed)), _agreed_notice(row), _agreed_end(row)), by="; ")


def _agreed_notice(row: Agreement) -> Text:
    """How soon the supplier must notify a breach; nothing where no figure was agreed."""
    if not row.breach:
        return NOTHING
    notice = joined((str(row.breach), choice(Trigger, row.breach_trigger)), by=" ")
    return phrase(_("notice of a breach within %(notice)s"), notice=notice)


def _agreed_end(row: Agreement) -> Text:
    """What becomes of the data at the end, and when it is gone; nothing where neither was agreed."""
    disposal = "" if row.disposal == Disposal.UNKNOWN else choice(Disposal, row.disposal)
    return joined(
        (
            phrase(_("at the end: %(disposal)s"), disposal=disposal),
            phrase(_("data gone %(period)s after the end"), period=str(row.deletion or "")),
        )
    )


def breach_value(told: CitedClaim[BreachTerm]) -> Value:
    """How soon the supplier notifies a breach, through which channel, and what it then says (Article 33(2))."""
    term = told.claim
    channel = phrase(_("channel: %(channel)s"), channel=typed(term.channel))
    content = phrase(_("content: %(content)s"), content=typed(term.content))
    return claimed(told, joined((terms.breach_notice(term), channel, content), by="; "))


def backup_value(told: CitedClaim[BackupTerm]) -> Value:
    """Which copy is made of what, where and by whom, how often and kept how long."""
    term = told.claim
    by = phrase(_("by %(party)s"), party=typed(told.party.legal_name if told.party else ""))
    what = phrase(_("data: %(what)s"), what=typed(term.what))
    place = phrase(_("place: %(place)s"), place=typed(term.place))
    return claimed(told, joined((terms.backup(term), what, place, by), by="; "))


def retention_value(told: CitedClaim[RetentionTerm]) -> Value:
    """What becomes of which data when, and how long copies outlive it (Article 28(3)(g))."""
    term = told.claim
    copies = phrase(_("copies gone %(period)s later"), period=str(term.rotation or ""))
    return claimed(told, joined((typed(terms.retention(term)), copies), by="; "))
