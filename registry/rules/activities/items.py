"""What a record under Article 30 answers, item by item."""

from collections.abc import Iterable
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Item(StrEnum):
    """What a record under Article 30 answers, by the letter that asks for it."""

    JOINT = "joint"
    PURPOSES = "purposes"
    SUBJECTS = "subjects"
    DATA = "data"
    RECIPIENTS = "recipients"
    IMPORTER = "importer"
    TRANSFERS = "transfers"
    SECURITY = "security"
    ADDRESS = "address"
    CONTACT = "contact"
    REPRESENTATIVE = "representative"
    EU_REPRESENTATIVE = "eu representative"
    UK_REPRESENTATIVE = "uk representative"
    DPO = "dpo"
    SUB_PROCESSORS = "sub-processors"
    CATEGORIES = "categories"
    CLIENT_TRANSFERS = "client transfers"
    CLIENT_SECURITY = "client security"
    EMAIL = "e-mail"
    PHONE = "telephone"

    @property
    def label(self) -> Promise:
        """The words shown."""
        return _ITEMS[self]


_ITEMS = {
    Item.JOINT: _("(a) joint controllers"),
    Item.PURPOSES: _("(b) purposes"),
    Item.SUBJECTS: _("(c) categories of data subjects"),
    Item.DATA: _("(c) categories of personal data"),
    Item.RECIPIENTS: _("(d) recipients"),
    Item.IMPORTER: _("(d) the recipient of a transfer"),
    Item.TRANSFERS: _("(e) transfers"),
    Item.SECURITY: _("(g) security measures"),
    Item.ADDRESS: _("(a) address"),
    Item.CONTACT: _("(a) contact"),
    Item.REPRESENTATIVE: _("(a) representative"),
    Item.EU_REPRESENTATIVE: _("(a) representative in the EU"),
    Item.UK_REPRESENTATIVE: _("(a) representative in the United Kingdom"),
    Item.DPO: _("(a) data protection officer"),
    Item.SUB_PROCESSORS: _("(a) other processors engaged"),
    Item.CATEGORIES: _("(b) categories of processing"),
    Item.CLIENT_TRANSFERS: _("(c) transfers"),
    Item.CLIENT_SECURITY: _("(d) security measures"),
    Item.EMAIL: _("(a) e-mail address"),
    Item.PHONE: _("(a) telephone"),
}
# Without these a record says nothing of the processing; the others are details of it.
CORE = frozenset({Item.PURPOSES, Item.SUBJECTS, Item.DATA, Item.CATEGORIES})


def unanswered(answers: Iterable[tuple[Item, bool]]) -> tuple[Item, ...]:
    """The items without an answer."""
    return tuple(item for item, answered in answers if not answered)
