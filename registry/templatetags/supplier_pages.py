"""How the pages about suppliers, and about engagements that depend on them, join several things into one phrase."""

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from django import template
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.records.said import Said, SaidOn
from registry.templatetags.register import anchor
from suppliers.values import Availability, Document, Service
from suppliers.wording.choices import choice
from suppliers.wording.figures import listing

library = register = template.Library()  # Django looks for the name `register`


class Opens(Protocol):
    """The folds of a page, as its view knows them."""

    def opening(self, name: str) -> str:
        """The query that opens one."""


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
def document_address(document: Document) -> str:
    """The place of a document on the page of its supplier."""
    return f"{reverse('supplier', args=[document.supplier_id])}#{anchor(document)}"


@library.filter
def fold_id(topic: SaidOn) -> str:
    """The place of a topic on a page, such as "service-3-measures"."""
    return fold_of(topic.service, topic.topic.value)


@library.filter
def fold_of(service: Service, name: str) -> str:
    """The place of a fold of a service on a page, by the name that the address has for it."""
    return f"{anchor(service)}-{name}"


@library.filter
def opening(folds: Opens, name: str) -> str:
    """The query that opens a fold of the page beside those that are open."""
    return folds.opening(name)


@library.filter
def availability(documents: Iterable[Said]) -> str:
    """How many documents are held, offered and so on, in words: "2 held by us, 1 offered on request"."""
    rows = [each.row for each in documents if isinstance(each.row, Document)]
    counts = Counter(row.availability for row in rows)
    return listing([f"{counts[each]} {choice(Availability, each)}" for each in Availability if counts[each]])
