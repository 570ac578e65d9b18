"""The items of a record under Article 30."""

from collections.abc import Collection, Mapping

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.values import RecordItem


class RequiredItem(TextChoices):
    """An item of a record under Article 30, with the letter that requires it."""

    JOINT = "joint", _("(a) joint controllers")
    PURPOSES = "purposes", _("(b) purposes")
    SUBJECTS = "subjects", _("(c) categories of data subjects")
    DATA = "data", _("(c) categories of personal data")
    RECIPIENTS = "recipients", _("(d) recipients")
    IMPORTER = "importer", _("(d) the recipient of a transfer")
    TRANSFERS = "transfers", _("(e) transfers")
    SECURITY = "security", _("(g) security measures")
    CONTACT_DETAILS = "contact details", _("(a) contact details")
    REPRESENTATIVE = "representative", _("(a) representative")
    EU_REPRESENTATIVE = "eu representative", _("(a) representative in the EU")
    UK_REPRESENTATIVE = "uk representative", _("(a) representative in the United Kingdom")
    DPO = "dpo", _("(a) data protection officer")
    SUB_PROCESSORS = "sub-processors", _("(a) other processors engaged")
    CATEGORIES = "categories", _("(b) categories of processing")
    CLIENT_TRANSFERS = "client transfers", _("(c) transfers")
    CLIENT_SECURITY = "client security", _("(d) security measures")


# The items that describe the processing itself; the others are details.
# The items that can be confirmed as none instead of an answer.
NONE_OF = {
    RequiredItem.JOINT: RecordItem.JOINT,
    RequiredItem.SUBJECTS: RecordItem.SUBJECTS,
    RequiredItem.DATA: RecordItem.DATA,
    RequiredItem.RECIPIENTS: RecordItem.RECIPIENTS,
    RequiredItem.TRANSFERS: RecordItem.TRANSFERS,
    RequiredItem.SECURITY: RecordItem.SECURITY,
    RequiredItem.REPRESENTATIVE: RecordItem.REPRESENTATIVE,
    RequiredItem.EU_REPRESENTATIVE: RecordItem.EU_REPRESENTATIVE,
    RequiredItem.UK_REPRESENTATIVE: RecordItem.UK_REPRESENTATIVE,
    RequiredItem.DPO: RecordItem.DPO,
    RequiredItem.SUB_PROCESSORS: RecordItem.SUB_PROCESSORS,
    RequiredItem.CLIENT_TRANSFERS: RecordItem.TRANSFERS,
    RequiredItem.CLIENT_SECURITY: RecordItem.SECURITY,
}


def unanswered(answers: Mapping[RequiredItem, object], none: Collection[str]) -> tuple[RequiredItem, ...]:
    """The items that have no answer and are not confirmed as *none*."""
    return tuple(item for item, answer in answers.items() if not answer and NONE_OF.get(item) not in none)
