"""Records of many pages, as other programs read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf
import pypdf

from tests import factories
from tests.pages.world import World

ACTIVITIES, CLIENTS, PARTIES, CONTACTS, LINES = 30, 5, 70, 60, 80
# Stands in every text that an organisation keeps beside the record.
ASIDE = "Kept aside"


@dataclass
class Printed:
    """A record as other programs read it."""

    content: bytes

    @cached_property
    def reader(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(BytesIO(self.content))

    @cached_property
    def file(self) -> pikepdf.Pdf:
        return pikepdf.open(BytesIO(self.content))

    @cached_property
    def pages(self) -> list[str]:
        """The words of each page."""
        return [" ".join(page.extract_text().split()) for page in self.reader.pages]

    @property
    def text(self) -> str:
        return " ".join(self.pages)

    @cached_property
    def bookmarks(self) -> list[tuple[int, str, int]]:
        """The outline: depth, title, page."""
        return list(self._bookmarks(self.reader.outline, 0))

    def _bookmarks(self, outline: list[Any], depth: int) -> Iterator[tuple[int, str, int]]:
        for each in outline:
            if isinstance(each, list):
                yield from self._bookmarks(each, depth + 1)
            else:
                yield depth, str(each.title), self.reader.get_destination_page_number(each) + 1

    def page_of(self, title: str) -> int:
        """The page of the heading, by its bookmark."""
        (page,) = (page for _depth, each, page in self.bookmarks if each == title)
        return page


def fill(
    w: World,
    *,
    activities: int = ACTIVITIES,
    clients: int = CLIENTS,
    parties: int = PARTIES,
    contacts: int = CONTACTS,
    lines: int = LINES,
) -> None:
    """Thirty activities, five clients, and a service with more parties and contacts than a page holds, or fewer."""
    with factories.acting():
        for number in range(activities - 1):
            row = factories.activity(organisation=w.own, reference=f"P-{number:02}", name=f"Purpose number {number}")
            factories.activity_data(activity=row, kept_number=6, kept_unit="years")
        for number in range(parties):
            party = factories.supplier(legal_name=f"Party {number:03}", address="A long street in a small town")
            factories.involvement(service=w.service, party=party, document=w.document, section="Annex II")
        for number in range(contacts):
            factories.contact(supplier=w.supplier, position=f"Post {number:03}", address="1 Street\n2 Town")
        own = factories.own_service(organisation=w.own)
        for number in range(clients):
            client = factories.processing_for_client(
                service=own, client=f"Client {number}", address="1 Street\n" * lines
            )
            factories.client_sub_processor(processing=client, engagement=w.engagement)
        set_aside(w)


def set_aside(w: World) -> None:
    """Findings decided, reviews, assessments and notes, which a record does not print."""
    of = {"engagement": w.engagement}
    factories.decision(organisation=w.own, subject=w.subject, reason=ASIDE)
    factories.review(organisation=w.own, activity=w.activity, by=ASIDE, note=ASIDE)
    factories.guarantee_assessment(by=ASIDE, evidence=ASIDE, conditions=ASIDE, **of)
    factories.notice_decision(reason=ASIDE, **of)
    factories.control_switched(note=ASIDE, **of)
    factories.clause_review(agreement=factories.agreement(**of), reviewer=ASIDE, clause=ASIDE, note=ASIDE)
    factories.role_assessment(organisation=w.own, involvement=factories.involvement(service=w.service), reason=ASIDE)
    factories.paper(organisation=w.own, title=ASIDE)
    factories.conflict(first_kind="breachterm", first_id=w.term.pk, about=ASIDE)
    factories.involvement(service=w.service, flow_down="denied", description=ASIDE)
    w.engagement.note = w.engagement.owner = w.activity.owner = w.supplier.note = ASIDE
    for row in (w.engagement, w.activity, w.supplier):
        row.save()
