"""How the pages about suppliers, and about engagements that depend on them, join several things into one phrase."""

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.templatetags.register import anchor
from suppliers.values import Row

library = register = template.Library()  # Django looks for the name `register`

# How an engagement can depend on something, by its kind.
DEPENDENCE: dict[str, str | Promise] = {
    "party": _(
        "It is the supplier, a party behind the service that holds or can access the data whatever role you assessed,"
        " or a party to which data is stated to be sent."
    ),
    "country": _(
        "A party or a place of the chain is there, the data can be accessed from there, or data is stated to be sent"
        " there."
    ),
    "town": _("A place of the chain is on record there."),
    "facility": _("It is on record as a place of the chain."),
    "category": _("A service of the chain is stated to handle it, or an activity sends it there."),
    "people": _("A service of the chain is stated to handle their data, or an activity sends it there."),
}


@library.filter
def dependence(kind: str) -> str:
    """When an engagement depends on a thing of a kind."""
    return str(DEPENDENCE[kind])


@library.filter
def in_section(document: str, section: str) -> str:
    """A document, and where in it, such as "Statement, section 7"; the document alone where no section is known."""
    if not section:
        return document
    return f"{document}, {section}"


@library.filter
def numbered_anchor(row: Row, number: int) -> str:
    """The place on a page of one of the parts of a record, such as "service-3-2"."""
    return f"{anchor(row)}-{number}"
