"""How the pages about suppliers, and about who depends on them, put several things into one phrase."""

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.templatetags.register import anchor
from suppliers.values import DataLocation, Row

library = register = template.Library()  # Django looks for the name `register`

# How an engagement can depend on something, by what that is.
DEPENDENCE: dict[str, str | Promise] = {
    "party": _(
        "As the supplier, anywhere behind it with data in its hands or within its reach, or as somebody to whom"
        " data is said to be passed on."
    ),
    "country": _(
        "A party of the chain is established there, data rests there or is said to be passed on to there, or it is"
        " reached from there."
    ),
    "facility": _("Data of the chain is there."),
    "category": _("The service is said to handle it, or an activity sends it there."),
}


@library.filter
def dependence(kind: str) -> str:
    """What it takes to depend on a party, a country, a facility or a category of data."""
    return str(DEPENDENCE[kind])


@library.filter
def site(row: DataLocation) -> str:
    """The town and the building of a place, such as "Dublin, DC4"; empty where neither is on record."""
    return ", ".join(filter(None, (row.city, row.facility)))


@library.filter
def in_section(document: str, section: str) -> str:
    """A document, and where in it, such as "Statement, section 7"; the document alone where no section is known."""
    return f"{document}, {section}" if section else document


@library.filter
def numbered_anchor(row: Row, number: int) -> str:
    """The place on a page of one of the parts of a record, such as "service-3-2"."""
    return f"{anchor(row)}-{number}"
