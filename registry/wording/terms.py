"""The terms of an agreement, each in one sentence: the same on a page, in a record and in a file."""

from django.utils.translation import gettext as _

from registry.values import Agreement
from suppliers.values import Disposal
from suppliers.wording.choices import choice
from suppliers.wording.terms import notice


def agreed_notice(agreement: Agreement) -> str:
    """How soon the supplier must notify a breach (Article 33(2)), such as "within 24 hours after becoming aware".

    Empty where no figure was agreed.
    """
    if agreement.breach is None:
        return ""
    return notice(agreement.breach, agreement.breach_trigger)


def agreed_end(agreement: Agreement) -> str:
    """Return or deletion at the end of the contract, and by when (Article 28(3)(g)).

    Such as "at the end: return, data deleted within 30 days after the end". Empty where neither was agreed.
    """
    terms = []
    if agreement.disposal != Disposal.UNKNOWN:
        terms.append(_("at the end: %(disposal)s") % {"disposal": choice(Disposal, agreement.disposal)})
    if agreement.deletion is not None:
        terms.append(_("data deleted within %(period)s after the end") % {"period": agreement.deletion})
    return ", ".join(terms)


def agreed_in(agreement: Agreement) -> str:
    """The agreement that sets a term, such as "as agreed in “Data processing agreement 2.1”"."""
    return _("as agreed in “%(title)s”") % {"title": agreement.name}
