"""The agreed and stated terms of a service, each in one sentence with its source."""

from django.utils.translation import gettext as _

from registry.reading.lens import Lens
from registry.records.article_30.answers import claimed
from registry.records.items import Value
from registry.records.past_days import day_by_then
from registry.records.service import CitedClaim
from registry.records.text import NOTHING, Text, joined, phrase, typed
from registry.values import Agreement
from registry.wording.terms import agreed_end, agreed_notice
from suppliers.values import BackupTerm, BreachTerm, RetentionTerm
from suppliers.wording import terms


def agreement_value(lens: Lens, row: Agreement) -> Text:
    """An agreement with its terms on breaches and on the end of the contract."""
    signed = phrase(_("signed on %(day)s"), day=day_by_then(lens, row.signed))
    notice = phrase(_("breach notice %(notice)s"), notice=agreed_notice(row))
    return joined((joined((typed(row.name), signed)), notice, agreed_end(row)), by="; ")


def breach_value(cited: CitedClaim[BreachTerm]) -> Value:
    """How soon the supplier notifies a breach, through which channel, and with which content (Article 33(2))."""
    term = cited.claim
    channel = phrase(_("channel: %(channel)s"), channel=typed(term.channel))
    content = phrase(_("content: %(content)s"), content=typed(term.content))
    return claimed(cited, joined((terms.breach_notice(term), channel, content), by="; "))


def backup_value(cited: CitedClaim[BackupTerm]) -> Value:
    """The kind of copy, its data, place and party, how often it is made and how long it is kept."""
    term = cited.claim
    by = NOTHING
    if cited.party:
        by = phrase(_("by %(party)s"), party=typed(cited.party.legal_name))
    what = phrase(_("data: %(what)s"), what=typed(term.what))
    place = phrase(_("place: %(place)s"), place=typed(term.place))
    return claimed(cited, joined((terms.backup(term), what, place, by), by="; "))


def retention_value(cited: CitedClaim[RetentionTerm]) -> Value:
    """Which data is returned or deleted and when, and how much longer copies last (Article 28(3)(g))."""
    term = cited.claim
    copies = phrase(_("copies kept %(period)s longer"), period=str(term.rotation or ""))
    return claimed(cited, joined((typed(terms.retention(term)), copies), by="; "))
